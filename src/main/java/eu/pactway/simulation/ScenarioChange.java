package eu.pactway.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.pactway.simulation.ScenarioReport.StepReport;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Previews or decides a change in a scenario. {@code expect} counts among the cases of the scenario alone, because the application may
 * hold others: of a preview {@code moved}, {@code newlyBreached} and {@code breachesAverted}, of a decided change its {@code state}.
 */
final class ScenarioChange {

  private static final Set<String> OF_A_CASE = Set.of("extension", "suspension", "crisis", "national", "corrected-event");

  private final ScenarioApi api;
  private final String caseNumber;
  private final Set<String> cases;

  ScenarioChange(ScenarioApi api, String caseNumber, List<String> crowd) {
    this.api = api;
    this.caseNumber = caseNumber;
    this.cases = new HashSet<>(crowd);
    this.cases.add(caseNumber);
  }

  StepReport take(String kind, JsonNode what) {
    ObjectNode body = what.deepCopy();
    JsonNode expected = body.remove("expect");
    if (OF_A_CASE.contains(body.path("kind").asText())) {
      body.put("caseNumber", caseNumber);
    }
    JsonNode found = kind.equals("preview") ? counted(api.preview(body)) : decided(body);
    List<String> differences = new ArrayList<>();
    if (expected != null) {
      expected.properties().stream()
          .filter(wanted -> !found.path(wanted.getKey()).asText().equals(wanted.getValue().asText()))
          .map(wanted -> wanted.getKey() + " is " + found.path(wanted.getKey()).asText() + ", expected " + wanted.getValue().asText())
          .forEach(differences::add);
    }
    String text = kind + " of " + body.path("kind").asText() + ": " + found;
    return new StepReport(differences.isEmpty(), differences.isEmpty() ? text : text + "; " + String.join("; ", differences));
  }

  /** The jobs that carry it into the cases run when time is touched, also where it does not move. */
  private JsonNode decided(JsonNode body) {
    String id = api.change(body).path("id").asText();
    api.advance(new ObjectMapper().createObjectNode().put("by", "PT0S"));
    ObjectNode answer = new ObjectMapper().createObjectNode();
    JsonNode now = api.changeNow(id);
    return answer.put("state", now.path("state").asText()).put("number", now.path("number").asText());
  }

  private JsonNode counted(JsonNode preview) {
    int moved = 0;
    int breached = 0;
    int averted = 0;
    for (JsonNode clock : preview.path("clocks")) {
      if (cases.contains(clock.path("caseNumber").asText())) {
        String outcome = clock.path("outcome").asText();
        moved++;
        breached += outcome.equals("newly-breached") ? 1 : 0;
        averted += outcome.equals("breach-averted") ? 1 : 0;
      }
    }
    return new ObjectMapper().createObjectNode().put("moved", moved).put("newlyBreached", breached).put("breachesAverted", averted);
  }
}
