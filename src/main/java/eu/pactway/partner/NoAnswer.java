package eu.pactway.partner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;

/** An error status told apart: a business refusal with its code, or a fault. Never leaves this package and never holds a partner's text. */
class NoAnswer extends RuntimeException {

  /** 4xx that are no business answer: our access, the partner's patience. */
  private static final Set<Integer> FAULTS = Set.of(401, 403, 407, 408, 421, 425, 429);

  private final boolean refusal;
  private final String code;

  private NoAnswer(boolean refusal, String code) {
    super(code, null, false, false);
    this.refusal = refusal;
    this.code = code;
  }

  /** Always throws. */
  static void read(ClientHttpResponse response, ObjectMapper json) throws IOException {
    HttpStatusCode status = response.getStatusCode();
    String plain = "http-" + status.value();
    if (!status.is4xxClientError() || FAULTS.contains(status.value())) {
      throw new NoAnswer(false, plain);
    }
    throw new NoAnswer(true, code(response, json, plain));
  }

  boolean isRefusal() {
    return refusal;
  }

  String code() {
    return code;
  }

  private static String code(ClientHttpResponse response, ObjectMapper json, String otherwise) {
    try {
      JsonNode problem = json.readTree(response.getBody());
      String code = problem == null ? "" : problem.path("code").asText("");
      return code.matches("[a-z0-9-]{1,60}") ? code : otherwise;
    } catch (IOException notJson) {
      return otherwise;
    }
  }
}
