package eu.pactway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import eu.pactway.support.EveryColumn;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was told of a person leaves no trail beside the file: not in logs, in bodies of errors, in metrics or in the audit log. */
@RunningPactway
@ExtendWith(OutputCaptureExtension.class)
class PersonalDataTrailIT {

  private static final String MARKER = "Qyzvtrail";
  private static final String PERSON =
      """
      {"arrival": {"kind": "border-crossing-point", "at": "2026-11-20T08:00:00+01:00", "place": "Trieste"},
       "applicationMadeAt": "2026-11-20T08:10:00+01:00",
       "person": {"givenNames": "Qyzvtrail Given", "familyNames": "Qyzvtrail Family", "dateOfBirth": "%s", "sex": "%s", "nationality": "%s",
                  "languages": ["%s"]},
       "unaccompaniedMinor": false}
      """;

  @LocalServerPort private int port;
  @Autowired private JdbcTemplate jdbc;

  private String caseNumber;

  @BeforeEach
  void aPersonHasArrived() {
    caseNumber = Caller.as("system", port).post("/api/v1/cases", PERSON.formatted("1990-05-05", "F", "SY", "ar")).path("caseNumber").asText();
  }

  @Test
  void aWholeCaseLeavesNoNameInTheLogsOrTheAudit(CapturedOutput output) {
    JsonNode played = Caller.as("admin", port).post("/api/v1/simulation/cases/" + caseNumber + "/play", Map.of("until", "end", "choices", Map.of()));
    assertThat(played.path("outcome").asText()).isNotEmpty();
    Caller.as("supervisor", port).get("/api/v1/cases/" + caseNumber + "/records");
    assertThat(output.getAll()).doesNotContain(MARKER);
    String lines = "select count(*) from pactway.audit_entry where audit_entry::text like '%" + MARKER + "%'";
    assertThat(jdbc.queryForObject(lines, Long.class)).isZero();
    assertThat(jdbc.queryForObject("select count(*) from pactway.audit_entry where chain = ?", Long.class, caseNumber)).isGreaterThan(20);
    assertThat(EveryColumn.thatShows(jdbc, MARKER)).as("whoever has the database alone").isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"Qyzvtrail, F, SY, ar", "1990-05-05, Qyzvtrail, SY, ar", "1990-05-05, F, Qyzvtrail, ar", "1990-05-05, F, SY, Qyzvtrail"})
  void aCaseThatCannotBeOpenedIsRefusedWithoutSayingWhatWasSent(String dateOfBirth, String sex, String nationality, String language, CapturedOutput output) {
    refused("system", "/api/v1/cases", PERSON.formatted(dateOfBirth, sex, nationality, language), output);
  }

  @Test
  void textThatIsNoJsonIsRefusedWithoutSayingWhatWasSent(CapturedOutput output) {
    refused("system", "/api/v1/cases", "{\"person\": {\"givenNames\": Qyzvtrail", output);
    refused("system", "/api/v1/cases", "{\"person\": \"Qyzvtrail\"}", output);
  }

  @Test
  void anEventThatCannotBeTakenIsRefusedWithoutSayingWhatWasSent(CapturedOutput output) {
    String path = "/api/v1/cases/" + caseNumber + "/events";
    refused("system", path, Map.of("type", "application-made", "at", MARKER, "source", "x"), output);
    refused("screening-officer", path, Map.of("type", "screening-access-requested", "at", "2026-11-20", "data", Map.of("asker", MARKER)), output);
    refused("caseworker", path, Map.of("type", "interview-ended", "at", "2090-11-20", "source", "x", "data", Map.of("note", MARKER)), output);
  }

  @Test
  void aFormThatCannotBeTakenIsRefusedWithoutSayingWhatWasSent(CapturedOutput output) {
    JsonNode task = Caller.as("screening-officer", port).get("/engine-rest/task?processInstanceBusinessKey=" + caseNumber).get(0);
    Map<String, Object> wrong = Map.of("variables", Map.of("informationLanguage", Map.of("value", MARKER), "noSuchField", Map.of("value", MARKER)));
    refused("screening-officer", "/engine-rest/task/" + task.path("id").asText() + "/submit-form", wrong, output);
  }

  @Test
  void anAdjustmentThatCannotBeMadeIsRefusedWithoutSayingWhatWasSent(CapturedOutput output) {
    String path = "/api/v1/cases/" + caseNumber + "/clocks/scr-art8-3-screening/adjustments";
    refused("screening-officer", path, Map.of("kind", MARKER, "reason", MARKER), output);
  }

  @Test
  void whatIsMeasuredNamesNobody() {
    for (String path : List.of("/actuator/health", "/actuator/prometheus", "/api/v1/monitor/entries?limit=200")) {
      String role = path.startsWith("/api") ? "monitor" : "admin";
      assertThat(Caller.as(role, port).text(path)).isNotEmpty().doesNotContain(MARKER);
    }
  }

  private void refused(String role, String path, Object body, CapturedOutput output) {
    ResponseEntity<JsonNode> answer = Caller.as(role, port).exchange(HttpMethod.POST, path, body, MediaType.APPLICATION_JSON);
    assertThat(answer.getStatusCode().value()).as(answer.toString()).isBetween(400, 499);
    assertThat(String.valueOf(answer.getBody())).isNotEqualTo("null").doesNotContain(MARKER);
    assertThat(output.getAll()).doesNotContain(MARKER);
  }
}
