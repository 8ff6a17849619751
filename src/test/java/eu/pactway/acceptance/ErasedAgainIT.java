package eu.pactway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.JsonNode;
import eu.pactway.dataprotection.ErasedBefore;
import eu.pactway.dataprotection.ErasingAgain;
import eu.pactway.dataprotection.ErasingAgain.State;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;

/** Cases that came back with a dump are erased again: not those that are held, are open, or only have the number. */
@RunningPactway
class ErasedAgainIT {

  private static final String PERSON =
      """
      {"arrival": {"kind": "border-crossing-point", "at": "2026-11-20T08:00:00+01:00", "place": "Trieste"},
       "applicationMadeAt": "2026-11-20T08:10:00+01:00",
       "person": {"givenNames": "Given", "familyNames": "Family", "dateOfBirth": "1990-05-05", "sex": "F", "nationality": "SY", "languages": ["ar"]},
       "unaccompaniedMinor": false}
      """;

  @LocalServerPort private int port;
  @Autowired private ErasingAgain erasing;
  @Autowired private RuntimeService runtimeService;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private Clock clock;

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeEach
  void theLogIsHeard() {
    Logger logger = (Logger) LoggerFactory.getLogger("eu.pactway.dataprotection.Erasures");
    logger.setLevel(Level.INFO);
    log.start();
    logger.addAppender(log);
  }

  @AfterEach
  void theLogIsLeftAlone() {
    Logger logger = (Logger) LoggerFactory.getLogger("eu.pactway.dataprotection.Erasures");
    logger.detachAppender(log);
    logger.setLevel(null);
  }

  private List<String> told() {
    return List.copyOf(log.list).stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  @Test
  void aClosedCaseIsErasedAgainAndTheListTellsOfBothTimes() {
    ErasedBefore first = erasedOnce(closed());
    assertThat(erasing.begin(first)).isEqualTo(State.UNDER_WAY);
    timeGoesOn();
    assertThat(erasing.state(first)).isEqualTo(State.ERASED);
    assertThat(erasing.begin(first)).as("a second time there is nothing to do").isEqualTo(State.ERASED);
    assertThat(status("supervisor", "/api/v1/cases/" + first.caseNumber())).isEqualTo(404);

    JsonNode listed = listed(first.caseNumber());
    assertThat(listed.path("ground").asText()).as("by what the restored file shows").isEqualTo("GDPR Art 5(1)(e)");
    assertThat(listed.path("first").path("ground").asText()).isEqualTo("GDPR Art 17(1)");
    assertThat(OffsetDateTime.parse(listed.path("first").path("erasedAt").asText()).toInstant()).isEqualTo(first.erasedAt());
    assertThat(told()).anyMatch(line -> line.startsWith("Erased: case " + first.caseNumber() + " by GDPR Art 5(1)(e) at "));
    assertThat(Caller.as("data-protection-officer", port).get("/api/v1/audit/verify").path("intact").asBoolean()).isTrue();
  }

  @Test
  void aHeldCaseStaysAndTheOfficerHasATask() {
    ErasedBefore first = erasedOnce(closed());
    Caller officer = Caller.as("data-protection-officer", port);
    officer.post("/api/v1/cases/" + first.caseNumber() + "/holds", Map.of("ground", "litigation", "reason", "A claim of damages is pending"));
    erasing.begin(first);
    timeGoesOn();
    assertThat(erasing.state(first)).isEqualTo(State.HELD);
    assertThat(erasing.begin(first)).as("asked again it is held as before").isEqualTo(State.HELD);
    assertThat(officer.get("/engine-rest/task?processInstanceBusinessKey=" + first.caseNumber()).path(0).path("taskDefinitionKey").asText()).isEqualTo("userTask_reviewHold");
    assertThat(status("supervisor", "/api/v1/cases/" + first.caseNumber())).isEqualTo(200);
    assertThat(told()).noneMatch(line -> line.contains(first.caseNumber()));
  }

  @Test
  void aCaseWhoseStorageInEurodacGoesOnWaitsForItsEnd() {
    String number = Caller.as("system", port).post("/api/v1/cases", PERSON).path("caseNumber").asText();
    play(number);
    ErasedBefore first = erasedOnce(number);
    erasing.begin(first);
    timeGoesOn();
    assertThat(erasing.state(first)).isEqualTo(State.STORED_IN_EURODAC);
  }

  @Test
  void anOpenCaseAnotherOneOfTheNumberAndNoneAtAllAreLeftAlone() {
    Instant before = clock.instant();
    String number = Caller.as("system", port).post("/api/v1/cases", PERSON).path("caseNumber").asText();
    assertThat(erasing.begin(new ErasedBefore(number, "GDPR Art 17(1)", before.minusMillis(1)))).isEqualTo(State.ANOTHER_CASE);
    assertThat(erasing.begin(erasedOnce(number))).isEqualTo(State.NOT_CLOSED);
    assertThat(erasing.begin(new ErasedBefore("IT-1999-0000001-5", "GDPR Art 17(1)", before))).isEqualTo(State.NOT_THERE);
    assertThat(jdbc.queryForObject("select count(*) from pactway.erasure_again where case_number = ?", Long.class, number)).isZero();
    assertThat(status("supervisor", "/api/v1/cases/" + number)).isEqualTo(200);
  }

  @Test
  void theListComesAPageAtATimeAndRefusesWhatIsNoPage() {
    for (int one = 0; one < 2; one++) {
      erasing.begin(erasedOnce(closed()));
      timeGoesOn();
    }
    Caller officer = Caller.as("data-protection-officer", port);
    JsonNode all = officer.get("/api/v1/erasures?limit=200");
    assertThat(all.path("nextCursor").isNull()).isTrue();
    JsonNode first = officer.get("/api/v1/erasures?limit=1");
    assertThat(first.path("items")).hasSize(1);
    JsonNode second = officer.get("/api/v1/erasures?limit=1&cursor=" + first.path("nextCursor").asText());
    assertThat(second.path("items").get(0)).isEqualTo(all.path("items").get(1));
    for (String wrong : new String[] {"limit=0", "limit=201", "limit=many", "cursor=nonsense"}) {
      JsonNode refused = officer.get("/api/v1/erasures?" + wrong);
      assertThat(refused.path("type").asText()).as(wrong).startsWith("urn:pactway:problem:");
      assertThat(refused.path("status").asInt()).as(wrong).isIn(400, 422);
    }
    assertThat(status("supervisor", "/api/v1/erasures")).isEqualTo(403);
  }

  private JsonNode listed(String caseNumber) {
    for (JsonNode item : Caller.as("data-protection-officer", port).get("/api/v1/erasures?limit=200").path("items")) {
      if (item.path("caseNumber").asText().equals(caseNumber)) {
        return item;
      }
    }
    throw new AssertionError(caseNumber + " is not in the list");
  }

  /** As if it had been erased a moment ago, and had come back since. */
  private ErasedBefore erasedOnce(String caseNumber) {
    return new ErasedBefore(caseNumber, "GDPR Art 17(1)", Instant.ofEpochMilli(clock.instant().toEpochMilli()).plusMillis(1));
  }

  /** Closed, and the storage in Eurodac is over, which would come years later. */
  private String closed() {
    String number = Caller.as("system", port).post("/api/v1/cases", PERSON).path("caseNumber").asText();
    play(number);
    runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(number).rootProcessInstances().list().stream()
        .filter(process -> !process.getProcessDefinitionId().startsWith("retention:"))
        .forEach(process -> runtimeService.deleteProcessInstance(process.getId(), "test"));
    return number;
  }

  private void play(String number) {
    Caller.as("admin", port).post("/api/v1/simulation/cases/" + number + "/play", Map.of("until", "end", "choices", Map.of()));
  }

  /** Steps that stand in the queue of the engine are done when time goes on. */
  private void timeGoesOn() {
    Caller.as("admin", port).post("/api/v1/simulation/clock/advance", Map.of("by", "PT1M"));
  }

  private int status(String user, String path) {
    return Caller.as(user, port).exchange(HttpMethod.GET, path, null, MediaType.APPLICATION_JSON).getStatusCode().value();
  }
}
