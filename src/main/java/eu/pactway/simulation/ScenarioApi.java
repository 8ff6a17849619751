package eu.pactway.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

/** The running application as a scenario sees it: only over HTTP, each call as the role that may make it. */
final class ScenarioApi {

  private static final String SYSTEM = "system";
  private static final String SUPERVISOR = "supervisor";
  private static final String PROCESS_OWNER = "process-owner";
  private static final String ADMIN = "admin";
  private static final String DATA_PROTECTION_OFFICER = "data-protection-officer";
  private static final String MONITOR = "monitor";

  private final RestClient http;
  private final String password;

  ScenarioApi(RestClient http, String password) {
    this.http = http;
    this.password = password;
  }

  String open(JsonNode create) {
    return call(SYSTEM, HttpMethod.POST, "/api/v1/cases", create).path("caseNumber").asText();
  }

  JsonNode event(String caseNumber, JsonNode event) {
    return call(SYSTEM, HttpMethod.POST, "/api/v1/cases/" + caseNumber + "/events", event);
  }

  JsonNode adjust(String caseNumber, String timeLimit, Object adjustment) {
    return call(SUPERVISOR, HttpMethod.POST, "/api/v1/cases/" + caseNumber + "/clocks/" + timeLimit + "/adjustments", adjustment);
  }

  JsonNode preview(JsonNode change) {
    return call(decider(change), HttpMethod.POST, "/api/v1/changes?preview=true", change);
  }

  JsonNode change(JsonNode change) {
    return call(decider(change), HttpMethod.POST, "/api/v1/changes", change);
  }

  JsonNode changeNow(String id) {
    return call(SUPERVISOR, HttpMethod.GET, "/api/v1/changes/" + id, null);
  }

  JsonNode declareSurge(JsonNode surge) {
    return call(PROCESS_OWNER, HttpMethod.POST, "/api/v1/guardianship/surges", surge);
  }

  void endSurges(JsonNode end) {
    for (JsonNode surge : call(PROCESS_OWNER, HttpMethod.GET, "/api/v1/guardianship/surges", null)) {
      call(PROCESS_OWNER, HttpMethod.PUT, "/api/v1/guardianship/surges/" + surge.path("id").asText() + "/end", end);
    }
  }

  private static String decider(JsonNode change) {
    return change.has("caseNumber") ? SUPERVISOR : PROCESS_OWNER;
  }

  JsonNode read(String caseNumber, String part) {
    return call(SUPERVISOR, HttpMethod.GET, "/api/v1/cases/" + caseNumber + part, null);
  }

  byte[] content(String caseNumber, String document) {
    return http.get()
        .uri("/api/v1/cases/" + caseNumber + "/documents/" + document)
        .headers(headers -> headers.setBasicAuth(SUPERVISOR, password))
        .retrieve()
        .body(byte[].class);
  }

  JsonNode now() {
    return call(ADMIN, HttpMethod.GET, "/api/v1/simulation/clock", null);
  }

  JsonNode advance(JsonNode by) {
    return call(ADMIN, HttpMethod.POST, "/api/v1/simulation/clock/advance", by);
  }

  JsonNode play(String caseNumber, JsonNode how) {
    return call(ADMIN, HttpMethod.POST, "/api/v1/simulation/cases/" + caseNumber + "/play", how);
  }

  JsonNode path(String caseNumber) {
    return call(ADMIN, HttpMethod.GET, "/api/v1/simulation/cases/" + caseNumber + "/path", null);
  }

  void faults(String partner, Map<String, Object> faults) {
    call(ADMIN, HttpMethod.PUT, "/api/v1/simulation/partners/" + partner + "/faults", faults);
  }

  void answers(String partner, Map<String, Object> answer) {
    call(ADMIN, HttpMethod.PUT, "/api/v1/simulation/partners/" + partner + "/answers", answer);
  }

  JsonNode complain(JsonNode complaint) {
    return call(SYSTEM, HttpMethod.POST, "/api/v1/complaints", complaint);
  }

  /** What the independent monitor reads of the case. */
  JsonNode monitorEntries(String caseNumber) {
    return call(MONITOR, HttpMethod.GET, "/api/v1/monitor/entries?limit=200&caseNumber=" + caseNumber, null).path("items");
  }

  /** A complaint as the independent monitor reads it. */
  JsonNode complaint(String number) {
    return call(MONITOR, HttpMethod.GET, "/api/v1/complaints/" + number, null);
  }

  /** The record of the erasure; empty where the case was not erased. */
  Optional<JsonNode> erasure(String caseNumber) {
    try {
      return Optional.of(call(DATA_PROTECTION_OFFICER, HttpMethod.GET, "/api/v1/cases/" + caseNumber + "/erasure", null));
    } catch (HttpClientErrorException.NotFound notErased) {
      return Optional.empty();
    }
  }

  JsonNode log(String caseNumber) {
    return call(DATA_PROTECTION_OFFICER, HttpMethod.GET, "/api/v1/audit/cases/" + caseNumber, null);
  }

  JsonNode verifiedLog() {
    return call(DATA_PROTECTION_OFFICER, HttpMethod.GET, "/api/v1/audit/verify", null);
  }

  int courtExport(String caseNumber, JsonNode export) {
    return http.post()
        .uri("/api/v1/cases/" + caseNumber + "/court-exports")
        .headers(headers -> headers.setBasicAuth(DATA_PROTECTION_OFFICER, password))
        .contentType(MediaType.APPLICATION_JSON)
        .body(export)
        .retrieve()
        .body(byte[].class)
        .length;
  }

  /** Submits the form of the one open task of an element, as the role. */
  void submit(String caseNumber, String role, String element, JsonNode answers) {
    JsonNode tasks =
        call(role, HttpMethod.GET, "/engine-rest/task?processInstanceBusinessKey=" + caseNumber + "&taskDefinitionKey=" + element, null);
    if (tasks.size() != 1) {
      throw new IllegalArgumentException(tasks.size() + " open tasks " + element + " for " + role);
    }
    Map<String, Object> variables = new HashMap<>();
    answers.properties().forEach(answer -> variables.put(answer.getKey(), Map.of("value", answer.getValue())));
    call(role, HttpMethod.POST, "/engine-rest/task/" + tasks.get(0).path("id").asText() + "/submit-form", Map.of("variables", variables));
  }

  /** What whoever has the role is answered who reads the file; ground as GDPR Art 18(2) has them, null for none. */
  int answerToReader(String caseNumber, String role, String ground) {
    return http.get()
        .uri("/api/v1/cases/" + caseNumber + "/documents")
        .headers(headers -> {
          headers.setBasicAuth(role, password);
          if (ground != null) {
            headers.set("Pactway-Restriction-Ground", ground);
          }
        })
        .exchange((request, response) -> response.getStatusCode().value());
  }

  private JsonNode call(String user, HttpMethod method, String path, Object body) {
    var request = http.method(method).uri(path).headers(headers -> headers.setBasicAuth(user, password));
    if (method == HttpMethod.POST) {
      request.header("Idempotency-Key", UUID.randomUUID().toString());
    }
    if (body != null) {
      request.contentType(MediaType.APPLICATION_JSON).body(body);
    }
    return request.retrieve().body(JsonNode.class);
  }
}
