package eu.pactway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import eu.pactway.casefile.UnknownCaseException;
import eu.pactway.dataprotection.Holds;
import eu.pactway.privacy.CaseVault;
import eu.pactway.support.EveryColumn;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A case whose time is over is gone: rows, history, timers and the key of every copy; what stays names nobody. */
@RunningPactway
class ErasureIT {

  private static final String MARKER = "Qyzverase";
  private static final String PERSON =
      """
      {"arrival": {"kind": "border-crossing-point", "at": "2026-11-20T08:00:00+01:00", "place": "Trieste"},
       "applicationMadeAt": "2026-11-20T08:10:00+01:00",
       "person": {"givenNames": "Qyzverase Given", "familyNames": "Qyzverase Family", "dateOfBirth": "1990-05-05", "sex": "F", "nationality": "SY",
                  "languages": ["ar"]},
       "unaccompaniedMinor": false}
      """;

  @LocalServerPort private int port;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private RuntimeService runtimeService;
  @Autowired private HistoryService historyService;
  @Autowired private ManagementService managementService;
  @Autowired private CaseVault vault;
  @Autowired private Holds holds;
  @Autowired private PlatformTransactionManager transactions;

  private String caseNumber;
  private String[] processes;

  @BeforeEach
  void aCaseIsClosed() {
    caseNumber = Caller.as("system", port).post("/api/v1/cases", PERSON).path("caseNumber").asText();
    Caller.as("admin", port).post("/api/v1/simulation/cases/" + caseNumber + "/play", Map.of("until", "end", "choices", Map.of()));
    assertThat(running("retention")).isOne();
    processes = jdbc.queryForList("select id_ from engine.act_hi_procinst where business_key_ = ?", String.class, caseNumber).toArray(String[]::new);
    assertThat(processes).hasSizeGreaterThan(3);
  }

  @Test
  void whatWasKeptOfACaseIsGoneAndItsCopiesAreUnreadable() {
    byte[] copy = jdbc.queryForObject("select particulars from pactway.person where case_number = ?", byte[].class, caseNumber);
    assertThat(vault.openText(caseNumber, "person.particulars", copy)).contains(MARKER);
    theStorageInEurodacIsOver();
    becomesACitizen();

    assertThat(running("retention")).isZero();
    assertThat(EveryColumn.thatShows(jdbc, MARKER)).isEmpty();
    assertThat(EveryColumn.thatShows(jdbc, caseNumber))
        .as("what stays of the case is its number, where it says what was done")
        .allMatch(column -> column.matches("pactway\\.(case_key\\.case_number|erasure\\.case_number|monitor_entry\\.(case_number|message_key)|"
            + "audit_entry\\.(chain|detail)|audit_seal_head\\.chain|audit_unsealed\\.chain)"
            + "|engine\\.(act_hi_procinst\\.business_key_|act_ru_job\\.(id_|handler_cfg_))"));
    assertThatThrownBy(() -> vault.openText(caseNumber, "person.particulars", copy)).hasMessageContaining("is erased");
    assertThat(historyService.createHistoricProcessInstanceQuery().processInstanceBusinessKey(caseNumber).list())
        .as("the trace of the erasure alone")
        .allSatisfy(process -> assertThat(process.getProcessDefinitionKey()).isEqualTo("retention"));

    assertThat(historyOf(caseNumber)).as("of the erasing process alone").hasSize(1);

    JsonNode record = Caller.as("data-protection-officer", port).get("/api/v1/cases/" + caseNumber + "/erasure");
    assertThat(record.path("ground").asText()).isEqualTo("APR Art 72(2)");
    assertThat(record.path("rows").path("document").asInt()).isPositive();
    assertThat(record.path("processes").asInt()).isGreaterThan(3);
    assertThat(record.toString()).doesNotContain(MARKER);
    assertThat(Caller.as("supervisor", port).exchange(HttpMethod.GET, "/api/v1/cases/" + caseNumber, null, MediaType.APPLICATION_JSON).getStatusCode().value())
        .isEqualTo(404);
    assertThat(Caller.as("data-protection-officer", port).get("/api/v1/audit/verify").path("intact").asBoolean()).isTrue();
    assertThat(Caller.as("data-protection-officer", port).get("/api/v1/audit/cases/" + caseNumber).path("entries").toString()).contains("CASE_ERASED");
  }

  @Test
  void whatIsLeftGoesAtItsOwnEndsAndTheLogStillVerifies() {
    theStorageInEurodacIsOver();
    becomesACitizen();
    Caller officer = Caller.as("data-protection-officer", port);
    assertThat(timers(caseNumber)).containsExactlyInAnyOrder("access-log-over", "engine-history-over");
    endsNow("engine-history-over");
    assertThat(historyOf(caseNumber)).as("no row of the engine's history is left").isEmpty();

    officer.get("/api/v1/audit/verify");
    endsNow("access-log-over");
    JsonNode log = officer.get("/api/v1/audit/cases/" + caseNumber);
    assertThat(log.path("retired").get(0).path("lines").asInt()).isGreaterThan(20);
    assertThat(jdbc.queryForObject("select count(*) from pactway.audit_entry where chain = ? and what = 'CASE_ERASED'", Long.class, caseNumber)).isZero();
    JsonNode verified = officer.get("/api/v1/audit/verify");
    assertThat(verified.path("intact").asBoolean()).as(verified.toString()).isTrue();
    assertThat(verified.path("retired").asInt()).isPositive();
    assertThat(timers(caseNumber)).isEmpty();
  }

  /** By the engine, at its own due date moved to now: years later all other cases of these tests would be over too. */
  private void endsNow(String timer) {
    String job = jdbc.queryForObject("select id_ from engine.act_ru_job where handler_cfg_ = ?", String.class, timer + "|" + caseNumber);
    managementService.executeJob(job);
  }

  private List<String> timers(String number) {
    return jdbc.queryForList(
        "select split_part(handler_cfg_, '|', 1) from engine.act_ru_job where id_ like ?", String.class, number + ":%");
  }

  /** Ids of processes that any table of the engine's history still names. */
  private Set<String> historyOf(String number) {
    Set<String> left = new TreeSet<>();
    for (String table : jdbc.queryForList("select table_name from information_schema.columns where table_schema = 'engine' and table_name like 'act_hi_%' and column_name = 'root_proc_inst_id_'", String.class)) {
      left.addAll(jdbc.queryForList("select distinct root_proc_inst_id_ from engine." + table + " where root_proc_inst_id_ = any (?)", String.class, (Object) processes));
    }
    left.addAll(jdbc.queryForList("select id_ from engine.act_hi_procinst where business_key_ = ?", String.class, number));
    left.addAll(jdbc.queryForList("select job_id_ from engine.act_hi_job_log where job_id_ like ?", String.class, number + ":%"));
    return left;
  }

  @Test
  void aClaimHoldsTheFileUntilItIsLifted() {
    theStorageInEurodacIsOver();
    Caller officer = Caller.as("data-protection-officer", port);
    JsonNode holds = officer.post("/api/v1/cases/" + caseNumber + "/holds", Map.of("ground", "litigation", "reason", "A claim of damages is pending"));
    becomesACitizen();
    JsonNode task = officer.get("/engine-rest/task?processInstanceBusinessKey=" + caseNumber).path(0);
    assertThat(task.path("taskDefinitionKey").asText()).isEqualTo("userTask_reviewHold");
    assertThat(officer.get("/engine-rest/task/" + task.path("id").asText() + "/form-variables").toString()).contains("A claim of damages is pending");

    officer.exchange(HttpMethod.DELETE, "/api/v1/cases/" + caseNumber + "/holds/" + holds.get(0).path("id").asText(), null, MediaType.APPLICATION_JSON);
    officer.post("/engine-rest/task/" + task.path("id").asText() + "/submit-form", Map.of("variables", Map.of("holdReview", Map.of("value", "Settled"))));
    timeGoesOn();
    assertThat(running("retention")).isZero();
    assertThat(officer.get("/api/v1/cases/" + caseNumber + "/erasure").path("caseNumber").asText()).isEqualTo(caseNumber);
  }

  @Test
  void aHoldThatIsSetAfterNoneWasFoundAndBeforeTheErasureStillHoldsTheFile() {
    theStorageInEurodacIsOver();
    theErasureStandsInTheQueue();
    Caller officer = Caller.as("data-protection-officer", port);
    JsonNode set = officer.post("/api/v1/cases/" + caseNumber + "/holds", Map.of("ground", "court-export", "reason", "The court asked this morning"));
    timeGoesOn();

    assertTheFileIsHeld();
    assertThat(officer.get("/api/v1/cases/" + caseNumber + "/holds")).isEqualTo(set);
  }

  @Test
  void anErasureWaitsForWhoeverIsSettingAHoldJustThen() {
    theStorageInEurodacIsOver();
    String erasure = theErasureStandsInTheQueue();
    CompletableFuture<Void> erasing =
        new TransactionTemplate(transactions).execute(setting -> {
          holds.set(caseNumber, "litigation", "A claim that came in the same second");
          CompletableFuture<Void> started = CompletableFuture.runAsync(() -> managementService.executeJob(erasure));
          await().atMost(Duration.ofSeconds(30)).until(() -> started.isDone() || waitsForALock());
          assertThat(started).as("it waits").isNotDone();
          return started;
        });
    erasing.join();
    timeGoesOn();
    assertTheFileIsHeld();
  }

  @Test
  void aHoldOnAFileThatIsErasedIsRefusedAndNotKeptForNothing() {
    theStorageInEurodacIsOver();
    becomesACitizen();
    assertThatThrownBy(() -> holds.set(caseNumber, "litigation", "Too late")).isInstanceOf(UnknownCaseException.class);
  }

  private void assertTheFileIsHeld() {
    JsonNode tasks = Caller.as("data-protection-officer", port).get("/engine-rest/task?processInstanceBusinessKey=" + caseNumber);
    assertThat(tasks.path(0).path("taskDefinitionKey").asText()).isEqualTo("userTask_reviewHold");
    assertThat(jdbc.queryForObject("select count(*) from pactway.person where case_number = ?", Long.class, caseNumber)).isOne();
  }

  private boolean waitsForALock() {
    return jdbc.queryForObject("select count(*) from pg_stat_activity where wait_event_type = 'Lock' and query like '%for update%'", Long.class) > 0;
  }

  /** What holds the file was looked for, and nothing was found. */
  private String theErasureStandsInTheQueue() {
    isToldOfCitizenship();
    managementService.executeJob(jobAt("serviceTask_lookForHolds"));
    return jobAt("serviceTask_eraseCase");
  }

  private String jobAt(String element) {
    String process = runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).processDefinitionKey("retention").singleResult().getId();
    return managementService.createJobQuery().processInstanceId(process).activityId(element).singleResult().getId();
  }

  private void becomesACitizen() {
    isToldOfCitizenship();
    timeGoesOn();
  }

  private void isToldOfCitizenship() {
    var told =
        Caller.as("caseworker", port)
            .exchange(
                HttpMethod.POST,
                "/api/v1/cases/" + caseNumber + "/events",
                Map.of("type", "citizenship-acquired", "at", "2026-11-26", "source", "registry", "data", Map.of("reason", "Naturalised")),
                MediaType.APPLICATION_JSON);
    assertThat(told.getStatusCode().is2xxSuccessful()).as(told.toString()).isTrue();
  }

  /** As ten years and a year later, which would move the time of every other test along. */
  private void theStorageInEurodacIsOver() {
    runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).rootProcessInstances().list().stream()
        .filter(process -> !process.getProcessDefinitionId().startsWith("retention:"))
        .forEach(process -> runtimeService.deleteProcessInstance(process.getId(), "test"));
  }

  /** Time is held while cases are played; steps that stand in the queue of the engine are done when it goes on. */
  private void timeGoesOn() {
    Caller.as("admin", port).post("/api/v1/simulation/clock/advance", Map.of("by", "PT1M"));
  }

  private long running(String process) {
    return runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).processDefinitionKey(process).count();
  }
}
