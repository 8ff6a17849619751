package eu.pactway.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

/** Calls the running application as one role; answers of every status come back as they are. */
final class Caller {

  private final RestClient http;
  private final Consumer<HttpHeaders> identity;
  private final boolean keyed;

  private Caller(RestClient http, Consumer<HttpHeaders> identity, boolean keyed) {
    this.http = http;
    this.identity = identity;
    this.keyed = keyed;
  }

  static Caller as(String role, int port) {
    return new Caller(client(port), headers -> headers.setBasicAuth(role, "pactway"), true);
  }

  static Caller anonymous(int port) {
    return new Caller(client(port), headers -> {}, true);
  }

  static Caller withToken(String token, int port) {
    return new Caller(client(port), headers -> headers.setBearerAuth(token), true);
  }

  /** The same caller, who gives no key of his own to what he asks for. */
  Caller withoutKey() {
    return new Caller(http, identity, false);
  }

  private static RestClient client(int port) {
    return RestClient.builder().baseUrl("http://127.0.0.1:" + port).defaultStatusHandler(status -> true, (request, response) -> {}).build();
  }

  JsonNode get(String path) {
    return exchange(HttpMethod.GET, path, null, MediaType.APPLICATION_JSON).getBody();
  }

  JsonNode post(String path, Object body) {
    return exchange(HttpMethod.POST, path, body, MediaType.APPLICATION_JSON).getBody();
  }

  /** Under a key that the caller has chosen, so that the same request may be sent again. */
  JsonNode post(String path, Object body, String key) {
    return http.post()
        .uri(path)
        .headers(identity)
        .header("Idempotency-Key", key)
        .contentType(MediaType.APPLICATION_JSON)
        .body(body)
        .retrieve()
        .body(JsonNode.class);
  }

  ResponseEntity<JsonNode> exchange(HttpMethod method, String path, Object body, MediaType type) {
    var request = http.method(method).uri(path).headers(identity);
    if (keyed) {
      request.header("Idempotency-Key", UUID.randomUUID().toString());
    }
    if (body != null) {
      request.contentType(type).body(body);
    }
    return request.retrieve().toEntity(JsonNode.class);
  }

  /** The answer as it stands, whatever its form. */
  String text(String path) {
    return http.get().uri(path).headers(identity).retrieve().body(String.class);
  }

  byte[] bytes(String path) {
    return http.get().uri(path).headers(identity).retrieve().body(byte[].class);
  }

  int status(HttpMethod method, String path) {
    return http.method(method).uri(path).headers(identity).retrieve().toBodilessEntity().getStatusCode().value();
  }
}
