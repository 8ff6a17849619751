package eu.pactway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import eu.pactway.engine.EngineTimers;
import eu.pactway.engine.EventSubProcesses;
import eu.pactway.operations.FindingKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;

/** What somebody breaks behind the application's back is found, and mended where a call can mend it. */
@RunningPactway
class FindingsIT {

  private static final String CASE =
      """
      {"arrival": {"kind": "irregular-crossing", "at": "%s", "place": "Trieste"}, "applicationMadeAt": null,
       "person": {"givenNames": "Given", "familyNames": "Family", "dateOfBirth": "1990-05-05", "sex": "F", "nationality": "SY",
                  "languages": ["ar"]}, "unaccompaniedMinor": false}
      """;

  @LocalServerPort private int port;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private RuntimeService runtime;
  @Autowired private EngineTimers timers;
  @Autowired private EventSubProcesses subProcesses;

  private String caseNumber;
  private Instant now;

  @BeforeEach
  void aCaseThatIsWell() {
    // Time is held, so that nothing runs between breaking and looking.
    now = Instant.parse(Caller.as("admin", port).post("/api/v1/simulation/clock/advance", Map.of("by", "PT0S")).path("now").asText().replaceAll("\\+.*|(?<=\\d)Z$", "") + "Z");
    caseNumber = Caller.as("system", port).post("/api/v1/cases", CASE.formatted(now.minusSeconds(7200))).path("caseNumber").asText();
    assertThat(caseNumber).isNotEmpty();
    for (FindingKind kind : FindingKind.values()) {
      assertThat(found(kind)).as(kind.id()).isEmpty();
    }
  }

  @Test
  void aClockWhoseTimerWasDeletedIsWatchedAgain() {
    List<Map<String, Object>> before = clockTimers();
    assertThat(before).isNotEmpty();
    jdbc.update("delete from engine.act_ru_job where id_ like ? and handler_cfg_ like 'clock-ladder|%'", caseNumber + ":%");
    assertThat(found(FindingKind.CLOCK_WITHOUT_TIMER)).hasSameSizeAs(before).contains("scr-art8-3-external-border");
    mend(FindingKind.CLOCK_WITHOUT_TIMER);
    assertThat(found(FindingKind.CLOCK_WITHOUT_TIMER)).isEmpty();
    Caller.as("admin", port).post("/api/v1/simulation/clock/advance", Map.of("by", "PT0S"));
    assertThat(clockTimers()).as("each has found its own next moment again").isEqualTo(before);
  }

  @Test
  void aTimerThatComesAfterTheEndOfItsClockIsBroughtForward() {
    List<Map<String, Object>> before = clockTimers();
    jdbc.update(
        "update engine.act_ru_job set duedate_ = duedate_ + interval '400 days' where id_ like ? and handler_cfg_ like 'clock-ladder|%'", caseNumber + ":%");
    assertThat(found(FindingKind.CLOCK_TIMER_LATE)).contains("scr-art8-3-external-border");
    mend(FindingKind.CLOCK_TIMER_LATE);
    Caller.as("admin", port).post("/api/v1/simulation/clock/advance", Map.of("by", "PT0S"));
    assertThat(found(FindingKind.CLOCK_TIMER_LATE)).isEmpty();
    assertThat(clockTimers()).hasSameSizeAs(before);
  }

  @Test
  void aTimerOfNothingIsTakenAway() {
    timers.schedule("clock-ladder", UUID.randomUUID().toString(), caseNumber, now.plusSeconds(1_000_000));
    timers.schedule("inbox", UUID.randomUUID().toString(), caseNumber, now.plusSeconds(1_000_000));
    timers.schedule("outbox", UUID.randomUUID().toString(), caseNumber, now.plusSeconds(1_000_000));
    assertThat(found(FindingKind.TIMER_WITHOUT_SUBJECT)).containsExactlyInAnyOrder("clock-ladder", "inbox", "outbox");
    mend(FindingKind.TIMER_WITHOUT_SUBJECT);
    assertThat(found(FindingKind.TIMER_WITHOUT_SUBJECT)).isEmpty();
  }

  @Test
  void anEventThatIsNotTriedAgainIsTriedAgainAndOneThatWaitsLongIsSeen() {
    Map<String, Object> event = Map.of("type", "ruling-received", "at", now.minusSeconds(60).toString(), "source", "court", "data", Map.of("id", caseNumber));
    UUID id = UUID.fromString(Caller.as("system", port).post("/api/v1/cases/" + caseNumber + "/events", event).path("eventId").asText());
    jdbc.update("delete from engine.act_ru_job where handler_cfg_ = ?", "inbox|" + id);
    assertThat(found(FindingKind.EVENT_WITHOUT_TIMER)).containsExactly("ruling-received");
    mend(FindingKind.EVENT_WITHOUT_TIMER);
    assertThat(found(FindingKind.EVENT_WITHOUT_TIMER)).isEmpty();
    assertThat(found(FindingKind.EVENT_WAITING_LONG)).isEmpty();
    jdbc.update("update pactway.inbox_message set received_at = received_at - interval '3 days 1 minute' where id = ?", id);
    assertThat(found(FindingKind.EVENT_WAITING_LONG)).containsExactly("ruling-received");
  }

  @Test
  void aMessageThatNobodySendsIsSeen() {
    UUID id = UUID.randomUUID();
    jdbc.update(
        """
        insert into pactway.outbox_message (id, partner, operation, case_number, idempotency_key, user_id, purpose, stored_at)
        values (?, 'monitor', 'reportEvent', ?, ?, 'engine', 'test', ?::timestamptz)""",
        id, caseNumber, "test:" + id, now.minusSeconds(86_300).toString());
    assertThat(found(FindingKind.MESSAGE_WITHOUT_TIMER)).containsExactly("monitor");
    assertThat(found(FindingKind.MESSAGE_WAITING_LONG)).isEmpty();
    jdbc.update("update pactway.outbox_message set stored_at = stored_at - interval '5 minutes' where id = ?", id);
    assertThat(found(FindingKind.MESSAGE_WAITING_LONG)).containsExactly("monitor");
    jdbc.update("delete from pactway.outbox_message where id = ?", id);
  }

  @Test
  void aStepThatHasGivenUpIsSeenUnlessItWaitsForAPartner() {
    String job = jdbc.queryForObject("select id_ from engine.act_ru_job where id_ like ? and handler_cfg_ like 'clock-ladder|%' limit 1", String.class, caseNumber + ":%");
    jdbc.update("update engine.act_ru_job set retries_ = 0 where id_ = ?", job);
    assertThat(found(FindingKind.STEP_GIVEN_UP)).singleElement().asString().startsWith("clock-ladder|");
    jdbc.update("update engine.act_ru_job set exception_msg_ = 'Partner court gave no answer to lodge: http-503' where id_ = ?", job);
    assertThat(found(FindingKind.STEP_GIVEN_UP)).isEmpty();
    jdbc.update("update engine.act_ru_job set retries_ = 3, exception_msg_ = null where id_ = ?", job);
  }

  @Test
  void aTaskOfACaseThatIsOverIsSeen() {
    jdbc.update("update pactway.case_file set outcome = 'test' where case_number = ?", caseNumber);
    assertThat(found(FindingKind.TASK_OF_CLOSED_CASE)).isNotEmpty();
    jdbc.update("update pactway.case_file set outcome = null where case_number = ?", caseNumber);
  }

  @Test
  void aStepThatWaitsForNothingIsSeen() {
    Map<String, Object> task =
        jdbc.queryForMap(
            """
            select t.id_ as task, t.task_def_key_ as step from engine.act_ru_task t
              join engine.act_ru_execution p on p.id_ = t.proc_inst_id_ join engine.act_ru_execution r on r.id_ = p.root_proc_inst_id_
             where r.business_key_ = ? and not exists (select 1 from engine.act_ru_job j where j.execution_id_ = t.execution_id_)
               and not exists (select 1 from engine.act_ru_event_subscr s where s.execution_id_ = t.execution_id_) limit 1""",
            caseNumber);
    jdbc.update("delete from engine.act_ru_identitylink where task_id_ = ?", task.get("task"));
    jdbc.update("delete from engine.act_ru_variable where task_id_ = ?", task.get("task"));
    jdbc.update("delete from engine.act_ru_task where id_ = ?", task.get("task"));
    assertThat(found(FindingKind.CASE_STANDING_STILL)).containsExactly(task.get("step").toString());
    end();
  }

  /** As in the journey itself, which listens at its event sub-processes whatever else it waits for. */
  @Test
  void aStepThatNothingMovesIsSeenThoughAnEventSubProcessListensBesideIt() {
    Map<String, Object> beside =
        jdbc.queryForMap(
            """
            select t.id_ as task, t.task_def_key_ as step, t.execution_id_ as execution, t.proc_def_id_ as definition from engine.act_ru_task t
              join engine.act_ru_execution p on p.id_ = t.proc_inst_id_ join engine.act_ru_execution r on r.id_ = p.root_proc_inst_id_
             where r.business_key_ = ? and not exists (select 1 from engine.act_ru_job j where j.execution_id_ = t.execution_id_)
               and not exists (select 1 from engine.act_ru_event_subscr s where s.execution_id_ = t.execution_id_) limit 1""",
            caseNumber);
    String listens =
        subProcesses.starts().stream().filter(start -> start.startsWith(beside.get("definition") + "/")).findFirst().orElseThrow();
    jdbc.update(
        """
        insert into engine.act_ru_event_subscr (id_, rev_, event_type_, event_name_, execution_id_, activity_id_, created_)
        values (?, 1, 'message', 'pactway.test', ?, ?, now())""",
        UUID.randomUUID().toString(), beside.get("execution"), listens.substring(listens.indexOf('/') + 1));
    assertThat(found(FindingKind.CASE_STANDING_STILL)).isEmpty();
    jdbc.update("delete from engine.act_ru_identitylink where task_id_ = ?", beside.get("task"));
    jdbc.update("delete from engine.act_ru_variable where task_id_ = ?", beside.get("task"));
    jdbc.update("delete from engine.act_ru_task where id_ = ?", beside.get("task"));
    assertThat(found(FindingKind.CASE_STANDING_STILL)).containsExactly(beside.get("step").toString());
    jdbc.update("delete from engine.act_ru_event_subscr where event_name_ = 'pactway.test'");
    end();
  }

  @Test
  void aCaseThatNoProcessLeadsIsSeen() {
    end();
    assertThat(found(FindingKind.CASE_WITHOUT_PROCESS)).hasSize(1);
  }

  @Test
  void onlyWhoLooksAfterTheEngineSeesAndMends() {
    String path = "/api/v1/operations/findings";
    assertThat(Caller.as("process-owner", port).status(HttpMethod.GET, path)).isEqualTo(200);
    assertThat(Caller.as("caseworker", port).status(HttpMethod.GET, path)).isEqualTo(403);
    assertThat(Caller.as("deployer", port).status(HttpMethod.POST, path + "/clock-without-timer/mend")).isEqualTo(403);
    assertThat(Caller.as("process-owner", port).status(HttpMethod.POST, path + "/step-given-up/mend")).as("a person must look").isEqualTo(422);
    assertThat(Caller.as("process-owner", port).status(HttpMethod.GET, path + "?kind=nonsense")).isEqualTo(422);
    assertThat(Caller.as("process-owner", port).status(HttpMethod.GET, path + "?limit=0")).isEqualTo(422);
  }

  private void end() {
    runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).rootProcessInstances().list()
        .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "test"));
  }

  /** Subjects of the findings at this case. */
  private List<String> found(FindingKind kind) {
    JsonNode items = Caller.as("process-owner", port).get("/api/v1/operations/findings?limit=1000&kind=" + kind.id()).path("items");
    return StreamSupport.stream(items.spliterator(), false)
        .filter(item -> item.path("caseNumber").asText().equals(caseNumber))
        .map(item -> item.path("subject").asText())
        .toList();
  }

  private void mend(FindingKind kind) {
    JsonNode mended = Caller.as("process-owner", port).post("/api/v1/operations/findings/" + kind.id() + "/mend", null);
    assertThat(mended.path("findings").asInt()).isPositive();
  }

  private List<Map<String, Object>> clockTimers() {
    return jdbc.queryForList(
        "select handler_cfg_, duedate_ from engine.act_ru_job where id_ like ? and handler_cfg_ like 'clock-ladder|%' order by 1", caseNumber + ":%");
  }
}
