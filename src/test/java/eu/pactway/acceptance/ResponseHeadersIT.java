package eu.pactway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.RestClient;

/** The headers as they leave the running application, also where the engine's own filters write. */
@RunningPactway
class ResponseHeadersIT {

  @LocalServerPort private int port;

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/cases", "/engine-rest/task", "/actuator/health", "/camunda/app/tasklist/default/", "/no-such-page"})
  void everyAnswerCarriesEachOnce(String path) {
    HttpHeaders headers = headers(path);
    assertThat(headers.get("Referrer-Policy")).containsExactly("no-referrer");
    assertThat(headers.get("X-Frame-Options")).containsExactly("DENY");
    assertThat(headers.get("X-Content-Type-Options")).containsExactly("nosniff");
  }

  @Test
  void aPageOfTheWebApplicationsKeepsItsOwnPolicyWithItsNonce() {
    assertThat(headers("/camunda/app/tasklist/default/").get("Content-Security-Policy")).singleElement().asString().contains("nonce-");
  }

  @Test
  void anAnswerOfRestMayLoadNothing() {
    assertThat(headers("/api/v1/cases").get("Content-Security-Policy")).singleElement().asString().startsWith("default-src 'none'");
  }

  private HttpHeaders headers(String path) {
    return RestClient.builder()
        .baseUrl("http://127.0.0.1:" + port)
        .defaultStatusHandler(status -> true, (request, response) -> {})
        .build()
        .get()
        .uri(path)
        .retrieve()
        .toBodilessEntity()
        .getHeaders();
  }
}
