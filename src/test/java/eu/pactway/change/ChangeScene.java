package eu.pactway.change;

import eu.pactway.casefile.ArrivalKind;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.Notice;
import eu.pactway.casefile.Notices;
import eu.pactway.casefile.TimelineEntry;
import eu.pactway.clock.ClockView;
import eu.pactway.clock.StatutoryClocks;
import eu.pactway.law.Adjustment;
import eu.pactway.law.AdjustmentKind;
import eu.pactway.law.Situation;
import eu.pactway.law.Unit;
import eu.pactway.support.MovedTime;
import eu.pactway.support.NewCases;
import eu.pactway.support.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Where changes are tried: the real engine, case file, clocks and law, on PostgreSQL. Each test begins on the same day, without open cases. */
@SpringBootTest(
    classes = ChangeTestApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.MOCK,
    properties = {
      "spring.profiles.active=change-test",
      "camunda.bpm.authorization.enabled=false",
      "camunda.bpm.auto-deployment-enabled=false",
      "camunda.bpm.job-execution.enabled=false",
      "pactway.changes.refresh=PT0S",
      "pactway.changes.batch=2"
    })
abstract class ChangeScene {

  static final TestDatabase DATABASE = TestDatabase.empty();
  static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  static final String REGISTRATION = "apr-art27-1-registration";
  static final String EXTENSION = "apr-art27-1-registration--art27-5";
  static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
  static final Instant MONDAY_OVER = Instant.parse("2026-11-30T23:00:00Z");
  static final Instant TUESDAY_OVER = Instant.parse("2026-12-01T23:00:00Z");

  @Autowired Changes changes;
  @Autowired StatutoryClocks clocks;
  @Autowired CaseFile caseFile;
  @Autowired Notices notices;
  @Autowired RuntimeService runtime;
  @Autowired TaskService tasks;
  @Autowired ManagementService management;
  @Autowired RepositoryService repository;
  @Autowired JdbcClient jdbc;

  private String deployment;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    properties.add("spring.datasource.url", DATABASE::jdbcUrl);
    properties.add("spring.datasource.username", () -> "postgres");
  }

  @BeforeEach
  void models() throws IOException {
    ClockUtil.setCurrentTime(Date.from(NOW));
    String model = new ClassPathResource("processes/demo/clock-demo.bpmn").getContentAsString(StandardCharsets.UTF_8);
    String withoutClock = model.replace("name=\"clock\"", "name=\"due\"").replace("\"clock-demo\"", "\"due-demo\"");
    deployment =
        repository.createDeployment()
            .addClasspathResource("processes/demo/clock-demo.bpmn")
            .addString("processes/demo/due-demo.bpmn", withoutClock)
            .addClasspathResource("processes/demo/called-demo.bpmn")
            .deploy()
            .getId();
  }

  @AfterEach
  void nothingIsDecidedAndNoCaseIsOpen() {
    runUntil(ClockUtil.getCurrentTime().toInstant().plus(Duration.ofMinutes(5)));
    List<Change> all = changes.list(null, null, 100).stream().sorted(Comparator.comparing(Change::number)).toList();
    Set<UUID> withdrawn =
        all.stream().map(Change::decision).filter(Decision.Withdrawal.class::isInstance).map(Decision.Withdrawal.class::cast)
            .filter(withdrawal -> withdrawal.from() == null).map(Decision.Withdrawal::change).collect(Collectors.toSet());
    for (Change change : all) {
      boolean withdrawable =
          !(change.decision() instanceof Decision.Withdrawal) && change.decision().forAll() && !withdrawn.contains(change.id());
      if (withdrawable) {
        decide(new Decision.Withdrawal(change.id(), null, null));
      }
    }
    repository.deleteDeployment(deployment, true, true);
    management.createJobQuery().list().forEach(j -> management.deleteJob(j.getId()));
    jdbc.sql("update pactway.clock set ended_at = now(), state = 'cancelled' where ended_at is null or state = 'breached'").update();
    ClockUtil.reset();
  }

  @AfterAll
  static void noTimeStands() {
    ClockUtil.reset();
  }

  static Decision mourning() {
    return new Decision.Holiday(MONDAY, "Day of national mourning", false);
  }

  static Decision crisis(Situation situation, String derogation) {
    return new Decision.Crisis(situation, List.of(derogation), LocalDate.of(2026, 11, 23), null);
  }

  static Adjustment extension() {
    return new Adjustment(AdjustmentKind.EXTENSION, EXTENSION, 10, Unit.DAYS, null, null, null, null);
  }

  static Proposal forAll(Decision decision) {
    return new Proposal(null, decision, "a decree", "test");
  }

  Change decide(Decision decision) {
    return changes.apply(forAll(decision), "owner");
  }

  void correct(String caseNumber, String at) {
    changes.apply(
        new Proposal(caseNumber, new Decision.OfEvent("application-made", null, Instant.parse(at), false), null, "corrected"), "supervisor");
  }

  String openCase() {
    return openCase("2026-11-23T08:00:00Z");
  }

  String openCaseOn(String made) {
    ClockUtil.setCurrentTime(Date.from(Instant.parse(made).plusSeconds(60)));
    return openCase(made);
  }

  String openCase(String made) {
    return openCase(made, "clock-demo");
  }

  String openCaseIn(String process) {
    return openCase("2026-11-23T08:00:00Z", process);
  }

  String openCase(String made, String process) {
    String caseNumber = caseFile.open(NewCases.ofAdult(ArrivalKind.INLAND_APPREHENSION, "2026-11-18T04:30:00Z", "Bologna"));
    caseFile.record(caseNumber, "application-made", Instant.parse(made), false, "test");
    runtime.startProcessInstanceByKey(process, caseNumber);
    return caseNumber;
  }

  ClockView clock(String caseNumber) {
    return clocks.find(caseNumber, REGISTRATION).orElseThrow();
  }

  Task task(String caseNumber) {
    return tasks.createTaskQuery().processInstanceBusinessKey(caseNumber).singleResult();
  }

  Instant drawnTimer(String caseNumber) {
    String process = runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).singleResult().getId();
    return management.createJobQuery().processInstanceId(process).timers().singleResult().getDuedate().toInstant();
  }

  List<TimelineEntry> timeline(String caseNumber) {
    return caseFile.timeline(caseNumber);
  }

  List<String> told(String caseNumber, String kind) {
    return notices.of(caseNumber).stream().filter(n -> n.kind().equals(kind)).map(Notice::recipient).toList();
  }

  void oneJob(String type) {
    management.executeJob(
        jdbc.sql("select id_ from act_ru_job where handler_cfg_ like ? order by duedate_, id_ limit 1")
            .param(type + "|%")
            .query(String.class)
            .single());
  }

  void run() {
    runUntil(ClockUtil.getCurrentTime().toInstant());
  }

  /** Runs what falls due, each at its own moment, with the retries it would have had. */
  void runUntil(Instant moment) {
    new MovedTime(management).withRetriesTo(moment);
  }
}
