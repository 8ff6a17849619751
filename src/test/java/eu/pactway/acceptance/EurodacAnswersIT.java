package eu.pactway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;

/** Eurodac answers late, twice, wrongly or unreadably, over HTTP: no answer is lost, none counts twice, none counts for another request. */
@RunningPactway
class EurodacAnswersIT {

  private static final String RESULT = "comparison-result-received";
  private static final String ARRIVAL =
      """
      {"arrival": {"kind": "irregular-crossing", "at": "%s", "place": "Lampedusa"},
       "person": {"givenNames": "Amadou", "familyNames": "Diallo", "dateOfBirth": "1991-04-12", "sex": "M", "nationality": "GN",
                  "languages": ["fr"]},
       "unaccompaniedMinor": false}
      """;

  @LocalServerPort private int port;
  @Autowired private JdbcTemplate jdbc;

  private String caseNumber;

  @BeforeEach
  void anArrival() {
    String at = OffsetDateTime.parse(admin("GET", "/api/v1/simulation/clock", null).path("now").asText()).minusHours(1).toString();
    caseNumber = Caller.as("system", port).post("/api/v1/cases", ARRIVAL.formatted(at)).path("caseNumber").asText();
  }

  @Test
  void aSecondAnswerWithAnotherFindingChangesNothing() {
    waitForAnAnswer();
    answer("A-1", reference(), List.of());
    String first = hits();
    answer("A-2", reference(), List.of(hit("EDC-0123456789AB")));

    assertThat(first).isNotNull();
    assertThat(hits()).isEqualTo(first);
    assertThat(timeline()).filteredOn(RESULT::equals).hasSize(1);
    assertThat(states()).containsExactly("handed-over", "settled");
    assertThat(open()).doesNotContain("message_searchAnswered");
  }

  @Test
  void anAnswerToAnotherRequestIsKeptAndToldAndTheRightOneStillCounts() {
    waitForAnAnswer();
    answer("A-1", "EDC-FFFFFFFFFFFF", List.of(hit("EDC-0123456789AB")));
    assertThat(timeline()).doesNotContain(RESULT, "eurodac-hit-received");
    assertThat(states()).containsExactly("stuck");
    assertThat(told()).contains("inbox-event-stuck");
    assertThat(clock()).isEqualTo("running");

    answer("A-2", reference(), List.of(hit("EDC-0123456789AB")));
    assertThat(timeline()).contains(RESULT, "eurodac-hit-received");
    assertThat(clock()).isEqualTo("met");
    assertThat(states()).containsExactly("stuck", "handed-over");
  }

  @Test
  void anAnswerThatSaysNothingOfHitsIsNoAnswerAndMayBeSentAgain() {
    waitForAnAnswer();
    event(Map.of("id", "A-1", "reference", reference()));
    event(Map.of("id", "A-2", "reference", reference(), "hits", List.of(Map.of("reference", "EDC-0123456789AB"))));
    event(Map.of("id", "A-3", "reference", reference(), "hits", "none"));
    assertThat(states()).containsExactly("stuck", "stuck", "stuck");
    assertThat(timeline()).doesNotContain(RESULT);

    answer("A-1", reference(), List.of());
    assertThat(timeline()).contains(RESULT);
    assertThat(states()).containsExactly("stuck", "stuck", "stuck", "handed-over");
  }

  @Test
  void aHitRunsFromTheMomentItsOwnResultCameAlsoWhenAnExpertLooksFirst() {
    waitForAnAnswer();
    answer("A-1", reference(), List.of(Map.of("reference", "EDC-0123456789AB", "memberState", "EL", "category", "IRREGULAR_CROSSING",
        "storedOn", "2026-07-01", "faceOnly", false, "doubtful", true, "securityFlag", false, "marks", List.of())));
    assertThat(timeline()).contains(RESULT).doesNotContain("eurodac-hit-received");
    String received = moment(RESULT);
    admin("POST", "/api/v1/simulation/clock/advance", Map.of("by", "P1D"));
    play("endEvent_registered", Map.of("applicationMade", false, "hitConfirmed", true));
    assertThat(moment("eurodac-hit-received")).isEqualTo(received);
  }

  @Test
  void aHitOnTheFaceAloneIsNoneBeforeEurodacComparesFaces() {
    waitForAnAnswer();
    answer("A-1", reference(), List.of(Map.of("reference", "EDC-0123456789AB", "memberState", "EL", "category", "IRREGULAR_CROSSING",
        "storedOn", "2026-07-01", "faceOnly", true, "doubtful", false, "securityFlag", false, "marks", List.of())));
    assertThat(timeline()).contains(RESULT, "face-hit-disregarded").doesNotContain("eurodac-hit-received");
    assertThat(open()).doesNotContain("userTask_verifyFace");
  }

  @Test
  void anAnswerFromTheFutureIsRefusedAndNotKept() {
    waitForAnAnswer();
    Map<String, Object> event = Map.of("type", RESULT, "at", "2090-01-01T00:00:00Z", "source", "eurodac", "data", Map.of("id", "A-1", "reference", reference()));
    var refused = Caller.as("system", port).exchange(HttpMethod.POST, "/api/v1/cases/" + caseNumber + "/events", event, MediaType.APPLICATION_JSON);
    assertThat(refused.getStatusCode().value()).isEqualTo(422);
    assertThat(states()).isEmpty();
  }

  @Test
  void aNoticeAboutNothingThatWasSentStopsNoClock() {
    play("endEvent_registered", Map.of("applicationMade", false));
    Map<String, Object> data = Map.of("id", caseNumber + ":MARK_PROTECTION:" + UUID.randomUUID(), "reference", "EDR-0123456789AB");
    post("/events", Map.of("type", "eurodac-mark-notified", "at", now(), "source", "eurodac", "data", data));
    assertThat(timeline()).doesNotContain("eurodac-mark-notified");
    assertThat(told()).contains("inbox-event-stuck");
  }

  private void waitForAnAnswer() {
    admin("PUT", "/api/v1/simulation/partners/eurodac/faults", Map.of("mode", "late", "count", 1, "delay", "P300D"));
    play("message_searchAnswered", Map.of("applicationMade", false));
    jdbc.update("delete from pactway.simulated_answer where case_number = ? and event_type = ?", caseNumber, RESULT);
  }

  private static Map<String, Object> hit(String reference) {
    return Map.of("reference", reference, "memberState", "EL", "category", "IRREGULAR_CROSSING", "storedOn", "2026-07-01",
        "faceOnly", false, "doubtful", false, "securityFlag", false, "marks", List.of());
  }

  private void answer(String id, String reference, List<?> hits) {
    event(Map.of("id", id, "reference", reference, "hits", hits));
  }

  private void event(Map<String, Object> data) {
    post("/events", Map.of("type", RESULT, "at", now(), "source", "eurodac", "data", data));
  }

  private String reference() {
    return jdbc.queryForObject("select reference from pactway.biometric_dataset where case_number = ?", String.class, caseNumber);
  }

  private String hits() {
    return jdbc.queryForObject("select hits::text from pactway.biometric_dataset where case_number = ?", String.class, caseNumber);
  }

  private String clock() {
    return read("/clocks/edc-art38-2-comparison").path("state").asText();
  }

  private List<String> states() {
    return read("/events").findValuesAsText("state");
  }

  private List<String> timeline() {
    return read("/timeline").findValuesAsText("type");
  }

  private List<String> told() {
    return read("/notices").findValuesAsText("kind");
  }

  private List<String> open() {
    return read("").path("openTasks").findValuesAsText("elementId");
  }

  private String moment(String type) {
    for (JsonNode entry : read("/timeline")) {
      if (entry.path("type").asText().equals(type)) {
        return entry.path("at").asText();
      }
    }
    throw new AssertionError(type + " is not on the timeline");
  }

  private String now() {
    return admin("GET", "/api/v1/simulation/clock", null).path("now").asText();
  }

  private JsonNode read(String part) {
    return Caller.as("supervisor", port).get("/api/v1/cases/" + caseNumber + part);
  }

  private void post(String part, Object body) {
    assertThat(Caller.as("system", port).post("/api/v1/cases/" + caseNumber + part, body).has("eventId")).isTrue();
  }

  private void play(String until, Map<String, Object> choices) {
    JsonNode played = admin("POST", "/api/v1/simulation/cases/" + caseNumber + "/play", Map.of("until", until, "choices", choices));
    assertThat(played.has("path")).as(played.toString()).isTrue();
  }

  private JsonNode admin(String method, String path, Object body) {
    return Caller.as("admin", port).exchange(HttpMethod.valueOf(method), path, body, MediaType.APPLICATION_JSON).getBody();
  }
}
