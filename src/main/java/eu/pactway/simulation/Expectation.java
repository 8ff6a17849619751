package eu.pactway.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import eu.pactway.simulation.ScenarioReport.StepReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** Holds one {@code expect} of a scenario against the case. Every key must be true; an unknown key fails. */
final class Expectation {

  private final ScenarioApi api;
  private final String caseNumber;
  private final List<String> crowd;

  Expectation(ScenarioApi api, String caseNumber, List<String> crowd) {
    this.api = api;
    this.caseNumber = caseNumber;
    this.crowd = crowd;
  }

  List<StepReport> check(JsonNode expect) {
    List<StepReport> reports = new ArrayList<>();
    expect.properties().forEach(entry -> each(entry.getValue()).forEach(value -> reports.add(check(entry.getKey(), value))));
    return reports;
  }

  // A list of ids is one expectation (the order of 'passed' matters); a list of clocks is one each.
  private static List<JsonNode> each(JsonNode value) {
    boolean listOfObjects = value.isArray() && !value.isEmpty() && value.get(0).isObject();
    return listOfObjects ? StreamSupport.stream(value.spliterator(), false).toList() : List.of(value);
  }

  private StepReport check(String key, JsonNode expected) {
    return switch (key) {
      case "stage", "outcome", "track", "responsibleMemberState" -> same(key, expected, api.read(caseNumber, "").path(key));
      case "task" -> all(expected, "open task", texts(api.read(caseNumber, "").path("openTasks"), "elementId"));
      case "noTask" -> none(expected, "open task", texts(api.read(caseNumber, "").path("openTasks"), "elementId"));
      case "clock" -> clock(expected);
      case "clocks" -> clocks(expected);
      case "crowd" -> crowd(expected);
      case "passed" -> inOrder(expected, "passed", texts(api.path(caseNumber).path("path"), null));
      case "notPassed" -> none(expected, "passed", texts(api.path(caseNumber).path("path"), null));
      case "recorded" -> inOrder(expected, "recorded", texts(api.read(caseNumber, "/timeline"), "type"));
      case "notRecorded" -> none(expected, "record", texts(api.read(caseNumber, "/timeline"), "type"));
      case "document" -> all(expected, "document", texts(api.read(caseNumber, "/documents"), "kind"));
      case "awaited" -> all(expected, "awaited", texts(api.read(caseNumber, "").path("awaited"), "what"));
      case "notAwaited" -> none(expected, "awaited", texts(api.read(caseNumber, "").path("awaited"), "what"));
      case "paper" -> new PaperExpectation(api, caseNumber).check(expected);
      case "told" -> all(expected, "told", texts(api.read(caseNumber, "/notices"), "kind"));
      case "timeline" -> all(expected, "timeline", texts(api.read(caseNumber, "/timeline"), "type"));
      case "notOnTimeline" -> none(expected, "timeline", texts(api.read(caseNumber, "/timeline"), "type"));
      case "monitorSees" -> all(expected, "monitor sees", texts(api.monitorEntries(caseNumber), "kind"));
      case "complaint" -> complaint(expected);
      case "erased" -> erased(expected);
      case "log" -> log(expected.asText());
      case "reader" -> reader(expected);
      case "notified" -> all(expected, "notified", texts(api.read(caseNumber, "/notices"), "recipient"));
      default -> new StepReport(false, "unknown expectation '" + key + "'");
    };
  }

  private static StepReport same(String what, JsonNode expected, JsonNode found) {
    String wanted = expected.isNull() ? null : expected.asText();
    String is = found.isNull() || found.isMissingNode() ? null : found.asText();
    return new StepReport(Objects.equals(wanted, is), what + " is " + is + (Objects.equals(wanted, is) ? "" : ", expected " + wanted));
  }

  /** What each of the crowd must hold. */
  private StepReport crowd(JsonNode expected) {
    List<StepReport> failed =
        crowd.stream()
            .flatMap(other -> new Expectation(api, other, List.of()).check(expected).stream())
            .filter(report -> !report.ok())
            .toList();
    return failed.isEmpty()
        ? new StepReport(!crowd.isEmpty(), "each of " + crowd.size() + ": " + expected)
        : new StepReport(false, failed.size() + " of the crowd are not as expected, such as " + failed.get(0).text());
  }

  /** The last complaint of the case, as the monitor reads it. */
  private StepReport complaint(JsonNode expected) {
    String number =
        texts(api.monitorEntries(caseNumber), "text").stream()
            .filter(text -> text.startsWith("Complaint "))
            .map(text -> text.replaceFirst("Complaint (FRC-[0-9-]+):.*", "$1"))
            .reduce((earlier, later) -> later)
            .orElse("none");
    return same("complaint", expected, api.complaint(number).path("state"));
  }

  /** The ground of the erasure, or false. */
  private StepReport erased(JsonNode expected) {
    String ground = api.erasure(caseNumber).map(record -> record.path("ground").asText()).orElse("false");
    return new StepReport(ground.equals(expected.asText()), "erased: " + ground + ", expected " + expected.asText());
  }

  /** Of who did and read what: {@code kept}, or {@code retired} with what stands for it under seals that fit. */
  private StepReport log(String expected) {
    JsonNode log = api.log(caseNumber);
    boolean intact = api.verifiedLog().path("intact").asBoolean();
    String is = log.path("retired").isEmpty() ? "kept" : log.path("seals").isEmpty() ? "retired without a seal" : "retired";
    return new StepReport(intact && is.equals(expected), "log is " + is + (intact ? "" : " and was changed"));
  }

  /** {@code {role, ground, answer}}: what a reader of the file is answered. */
  private StepReport reader(JsonNode expected) {
    int answer = api.answerToReader(caseNumber, expected.path("role").asText(), expected.path("ground").asText(null));
    return new StepReport(answer == expected.path("answer").asInt(), "reader " + expected + " is answered " + answer);
  }

  private StepReport clock(JsonNode expected) {
    JsonNode found = api.read(caseNumber, "/clocks/" + expected.path("timeLimit").asText());
    List<String> differences = new ArrayList<>();
    expected
        .properties()
        .forEach(
            field -> {
              String is = found.path(field.getKey()).asText();
              if (!is.equals(field.getValue().asText())) {
                differences.add(field.getKey() + " is " + is + ", expected " + field.getValue().asText());
              }
            });
    String clock = "clock " + expected.path("timeLimit").asText() + ": ";
    return new StepReport(differences.isEmpty(), clock + (differences.isEmpty() ? "as expected" : String.join("; ", differences)));
  }

  /** All clocks of one limit, the one started first first: {@code {timeLimit, states: [...]}}. */
  private StepReport clocks(JsonNode expected) {
    List<String> states =
        StreamSupport.stream(api.read(caseNumber, "/clocks").spliterator(), false)
            .filter(clock -> clock.path("timeLimit").equals(expected.path("timeLimit")))
            .map(clock -> clock.path("state").asText())
            .toList();
    boolean as = states.equals(texts(expected.path("states"), null));
    return new StepReport(as, "clocks " + expected.path("timeLimit").asText() + " are " + states + (as ? "" : ", expected " + expected.path("states")));
  }

  private static StepReport inOrder(JsonNode expected, String what, List<String> found) {
    int from = 0;
    for (String element : texts(expected.isArray() ? expected : wrap(expected), null)) {
      int at = found.subList(from, found.size()).indexOf(element);
      if (at < 0) {
        return new StepReport(false, "not " + what + " in that order: " + element + "; " + what + " " + found);
      }
      from += at + 1;
    }
    return new StepReport(true, what + " " + expected);
  }

  private static StepReport all(JsonNode expected, String what, List<String> found) {
    return each(expected, what, found, found::contains);
  }

  private static StepReport none(JsonNode expected, String what, List<String> found) {
    return each(expected, "no " + what, found, wanted -> !found.contains(wanted));
  }

  private static StepReport each(JsonNode expected, String what, List<String> found, Predicate<String> holds) {
    List<String> failing = texts(expected.isArray() ? expected : wrap(expected), null).stream().filter(holds.negate()).toList();
    return failing.isEmpty()
        ? new StepReport(true, what + " " + expected)
        : new StepReport(false, "expected " + what + " " + failing + ", found " + found);
  }

  private static JsonNode wrap(JsonNode one) {
    return com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.arrayNode().add(one);
  }

  private static List<String> texts(JsonNode list, String field) {
    return StreamSupport.stream(list.spliterator(), false).map(item -> field == null ? item.asText() : item.path(field).asText()).toList();
  }
}
