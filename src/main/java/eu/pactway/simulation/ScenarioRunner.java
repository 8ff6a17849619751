package eu.pactway.simulation;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.pactway.simulation.ScenarioReport.StepReport;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/** Runs one scenario against a running application. Stops at the first step that cannot be done; expectations are all reported. */
final class ScenarioRunner {

  private final ScenarioApi api;
  private final ObjectMapper json;
  private final ZoneId zone;
  private final List<StepReport> reports = new ArrayList<>();
  private final List<String> crowd = new ArrayList<>();
  private Scenario scenario;

  ScenarioRunner(ScenarioApi api, ObjectMapper json, ZoneId zone) {
    this.api = api;
    this.json = json;
    this.zone = zone;
  }

  ScenarioReport run(Scenario told) {
    scenario = told;
    String caseNumber = null;
    try {
      // Held from here on: what the scenario says of partners comes before the case's first step, not beside it.
      api.advance(json.createObjectNode().put("by", "PT0S"));
      Instant start = now();
      caseNumber = api.open(moments(null, start).resolve(scenario.create()));
      reports.add(new StepReport(true, "case " + caseNumber + " opened"));
      for (JsonNode step : scenario.steps()) {
        take(caseNumber, moments(caseNumber, start).resolve(step));
      }
    } catch (RestClientResponseException refused) {
      reports.add(new StepReport(false, refused.getStatusCode() + ": " + refused.getResponseBodyAsString()));
    } catch (RestClientException | IllegalArgumentException failed) {
      reports.add(new StepReport(false, failed.getMessage()));
    }
    return new ScenarioReport(reports.stream().allMatch(StepReport::ok), caseNumber, List.copyOf(reports));
  }

  private Moments moments(String caseNumber, Instant start) {
    return new Moments(
        caseNumber,
        now(),
        start,
        zone,
        (what, timeLimit) -> what.equals("logEnd") ? api.erasure(caseNumber).orElseThrow() : api.read(what.equals("crowdEnd") ? crowd.get(0) : caseNumber, "/clocks/" + timeLimit));
  }

  private Instant now() {
    return OffsetDateTime.parse(api.now().path("now").asText()).toInstant();
  }

  private void take(String caseNumber, JsonNode step) {
    step.properties().forEach(entry -> take(caseNumber, entry.getKey(), entry.getValue()));
  }

  private void take(String caseNumber, String kind, JsonNode what) {
    switch (kind) {
      case "play" -> played(what, api.play(caseNumber, what));
      case "refused" -> refused(caseNumber, what);
      case "complaint" -> complain(caseNumber, what);
      case "advance" -> done("time is " + api.advance(what).path("now").asText());
      case "event" -> done("event " + what.path("type").asText() + " " + api.event(caseNumber, what).path("eventId").asText());
      case "form" -> {
        api.submit(caseNumber, what.path("role").asText(), what.path("task").asText(), what.path("answers"));
        done(what.path("role").asText() + " submitted " + what.path("task").asText());
      }
      case "courtExport" -> done("export of " + api.courtExport(caseNumber, what) + " bytes for a court");
      case "adjust" -> adjust(caseNumber, what);
      case "faults" -> partner(what, api::faults);
      case "answers" -> partner(what, api::answers);
      case "surge" -> surge(what);
      case "crowd" -> crowd(what);
      case "preview", "change" -> reports.add(new ScenarioChange(api, caseNumber, crowd).take(kind, what));
      case "expect" -> reports.addAll(new Expectation(api, caseNumber, crowd).check(what));
      default -> throw new IllegalArgumentException("Unknown step '" + kind + "'");
    }
  }

  private void played(JsonNode what, JsonNode result) {
    JsonNode unused = result.path("unusedChoices");
    String text = "played " + what + " to stage " + result.path("stage").asText() + ", outcome " + result.path("outcome").asText();
    reports.add(new StepReport(true, unused.isEmpty() ? text : text + "; unused choices " + unused));
  }

  /** Plays on and must be stopped by a refusal that names what is wrong: a field, an article. */
  private void refused(String caseNumber, JsonNode what) {
    ObjectNode play = what.deepCopy();
    JsonNode naming = play.remove("naming");
    String refusal;
    try {
      api.play(caseNumber, play);
      refusal = "nothing was refused";
    } catch (RestClientResponseException stopped) {
      refusal = stopped.getResponseBodyAsString();
    }
    for (JsonNode words : naming) {
      reports.add(new StepReport(refusal.contains(words.asText()), "refused, naming " + words.asText() + ": " + refusal));
    }
  }

  private void complain(String caseNumber, JsonNode what) {
    ObjectNode complaint = what.deepCopy();
    complaint.put("caseNumber", caseNumber);
    done("complaint " + api.complain(complaint).path("number").asText());
  }

  private void crowd(JsonNode what) {
    JsonNode create = new Moments(null, now(), now(), zone, (of, timeLimit) -> null).resolve(scenario.create());
    for (int i = 0; i < what.path("count").asInt(); i++) {
      crowd.add(api.open(create));
    }
    done(crowd.size() + " further cases opened");
  }

  private void adjust(String caseNumber, JsonNode what) {
    ObjectNode adjustment = what.deepCopy();
    String timeLimit = adjustment.remove("timeLimit").asText();
    JsonNode after = api.adjust(caseNumber, timeLimit, adjustment);
    done("clock " + timeLimit + " ends " + after.path("strictEnd").asText());
  }

  /** Declares a surge of unaccompanied minors; with nothing but its last day, ends those that are declared. */
  private void surge(JsonNode what) {
    if (what.has("instrument")) {
      done("surge declared from " + api.declareSurge(what).path("from").asText());
    } else {
      api.endSurges(what);
      done("surges ended with " + what.path("to").asText());
    }
  }

  private void partner(JsonNode what, BiConsumer<String, Map<String, Object>> tell) {
    Map<String, Object> body = new LinkedHashMap<>(json.convertValue(what, new TypeReference<>() {}));
    String partner = String.valueOf(body.remove("partner"));
    tell.accept(partner, body);
    done("partner " + partner + ": " + body);
  }

  private void done(String text) {
    reports.add(new StepReport(true, text));
  }
}
