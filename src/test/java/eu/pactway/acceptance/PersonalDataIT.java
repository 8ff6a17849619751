package eu.pactway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.pactway.engine.DeclaredVariables;
import eu.pactway.simulation.EveryForm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a form asks about a person is in the case file, and nowhere in the engine: no variable, no history, no byte array, no comment. */
@RunningPactway
class PersonalDataIT {

  private static final String MARKER = "Zqxwmarker";
  private static final List<String> FREE_TEXT = List.of("textfield", "textarea");

  @LocalServerPort private int port;
  @Autowired private ObjectMapper json;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private DeclaredVariables declared;
  @Autowired private EveryForm everyForm;

  @Test
  void noTableOfTheEngineHoldsWhatWasWrittenAboutAPerson() throws IOException {
    String caseNumber = open();
    Map<String, Object> choices = markersForEveryFreeText();
    JsonNode played =
        Caller.as("admin", port).post("/api/v1/simulation/cases/" + caseNumber + "/play", Map.of("until", "end", "choices", choices));
    assertThat(played.path("outcome").asText()).as(played.toPrettyString()).isEqualTo("protection-granted-and-integrated");

    String records = Caller.as("supervisor", port).get("/api/v1/cases/" + caseNumber + "/records").toString();
    assertThat(records).as("the case file keeps what was written").contains(MARKER);
    assertThat(engineValuesContaining(MARKER)).isEmpty();
  }

  @Test
  void noFormLeavesWhatWasWrittenAboutAPersonInTheEngine() throws IOException {
    String caseNumber = everyForm.completeFor(MARKER, markersForEveryFreeText());

    JsonNode records = Caller.as("supervisor", port).get("/api/v1/cases/" + caseNumber + "/records");
    // The forms of a complaint are the independent monitor's alone.
    List<String> shown = everyForm.ids().stream().filter(id -> !id.startsWith("complaint-") || id.equals("complaint-response")).toList();
    assertThat(records.findValuesAsText("formId")).containsExactlyInAnyOrderElementsOf(shown);
    assertThat(records.toString()).as("the case file keeps what was written").contains(MARKER);
    assertThat(engineValuesContaining(MARKER)).isEmpty();
    assertThat(engineValuesContaining(EveryForm.DATE_OF_BIRTH)).isEmpty();
  }

  private String open() {
    String body =
        """
        {"arrival": {"kind": "border-crossing-point", "at": "2026-11-20T08:00:00+01:00", "place": "Trieste"},
         "applicationMadeAt": "2026-11-20T08:10:00+01:00",
         "person": {"givenNames": "%s Given", "familyNames": "%s Family", "dateOfBirth": "1990-05-05", "sex": "F", "nationality": "SY",
                    "languages": ["ar"]},
         "unaccompaniedMinor": false, "externalReference": null}
        """
            .formatted(MARKER, MARKER);
    return Caller.as("system", port).post("/api/v1/cases", body).path("caseNumber").asText();
  }

  private Map<String, Object> markersForEveryFreeText() throws IOException {
    Map<String, Object> choices = new LinkedHashMap<>();
    Set<String> notFree = new HashSet<>();
    try (Stream<Path> forms = Files.walk(Path.of("forms"))) {
      for (Path form : forms.filter(file -> file.toString().endsWith(".form")).toList()) {
        mark(json.readTree(form.toFile()).path("components"), choices, notFree);
      }
    }
    // A choice counts for every form that has a field of the name.
    choices.keySet().removeAll(notFree);
    return choices;
  }

  private void mark(JsonNode components, Map<String, Object> choices, Set<String> notFree) {
    for (JsonNode component : components) {
      mark(component.path("components"), choices, notFree);
      String key = component.path("key").asText();
      boolean fixedForm = component.path("validate").has("pattern") || component.path("validate").has("maxLength");
      if (FREE_TEXT.contains(component.path("type").asText()) && !fixedForm && !declared.find(key).isPresent()) {
        choices.put(key, MARKER + " " + key);
      } else {
        notFree.add(key);
      }
    }
  }

  private List<String> engineValuesContaining(String marker) {
    List<String> found = new ArrayList<>();
    List<Map<String, Object>> columns =
        jdbc.queryForList(
            "SELECT table_name, column_name, data_type FROM information_schema.columns WHERE table_schema = 'engine'"
                + " AND data_type IN ('character varying', 'text', 'bytea')");
    assertThat(columns).hasSizeGreaterThan(200);
    for (Map<String, Object> column : columns) {
      String name = "\"" + column.get("column_name") + "\"";
      boolean bytes = "bytea".equals(column.get("data_type"));
      String condition = bytes ? "position(?::bytea in " + name + ") > 0" : name + " ILIKE ?";
      Object argument = bytes ? marker.getBytes(StandardCharsets.UTF_8) : "%" + marker + "%";
      String count = "SELECT count(*) FROM engine.\"" + column.get("table_name") + "\" WHERE " + condition;
      Long hits = jdbc.queryForObject(count, Long.class, argument);
      if (hits != null && hits > 0) {
        found.add(column.get("table_name") + "." + column.get("column_name") + ": " + hits);
      }
    }
    return found;
  }
}
