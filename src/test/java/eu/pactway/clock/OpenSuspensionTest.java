package eu.pactway.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.pactway.casefile.ArrivalKind;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.Moment;
import eu.pactway.casefile.Notices;
import eu.pactway.engine.DrawnTimers;
import eu.pactway.law.Adjustment;
import eu.pactway.law.AdjustmentKind;
import eu.pactway.support.MovedTime;
import eu.pactway.support.NewCases;
import eu.pactway.support.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A court lets a person remain: nobody knows for how long, and until then the period for departure stands still. */
@SpringBootTest(
    classes = ClockTestApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.MOCK,
    properties = {
      "spring.profiles.active=clock-test",
      "camunda.bpm.authorization.enabled=false",
      "camunda.bpm.auto-deployment-enabled=false",
      "camunda.bpm.job-execution.enabled=false"
    })
class OpenSuspensionTest {

  private static final TestDatabase DATABASE = TestDatabase.empty();
  private static final String DEPARTURE = "rd-art7-1-voluntary-departure";
  private static final String REMAINS = "rd-art7-1-voluntary-departure--right-to-remain";
  private static final LocalDate SECOND = LocalDate.of(2026, 12, 2);

  @Autowired private StatutoryClocks clocks;
  @Autowired private ClockRecounts recounts;
  @Autowired private CaseFile caseFile;
  @Autowired private Notices notices;
  @Autowired private RuntimeService runtime;
  @Autowired private TaskService tasks;
  @Autowired private HistoryService history;
  @Autowired private ManagementService management;
  @Autowired private RepositoryService repository;

  private String caseNumber;
  private String deployment;
  private Instant end;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    properties.add("spring.datasource.url", DATABASE::jdbcUrl);
    properties.add("spring.datasource.username", () -> "postgres");
  }

  /** The period of fifteen days runs from 23 November to 8 December, a holiday. */
  @BeforeEach
  void aPeriodForDepartureRuns() throws IOException {
    ClockUtil.setCurrentTime(Date.from(Instant.parse("2026-11-23T09:00:00Z")));
    String model = new ClassPathResource("processes/demo/clock-demo.bpmn").getContentAsString(StandardCharsets.UTF_8);
    String departure = model.replace("apr-art27-1-registration", DEPARTURE).replace("\"clock-demo\"", "\"departure-demo\"");
    deployment = repository.createDeployment().addString("processes/demo/departure-demo.bpmn", departure).deploy().getId();
    caseNumber = caseFile.open(NewCases.ofAdult(ArrivalKind.INLAND_APPREHENSION, "2026-11-22T04:30:00Z", "Bologna"));
    caseFile.record(caseNumber, "return-decision-issued", Instant.parse("2026-11-23T08:00:00Z"), false, "test");
    runtime.startProcessInstanceByKey("departure-demo", caseNumber);
    end = clock().governingEnd();
    assertThat(clock().strictEnd()).isEqualTo("2026-12-08");
  }

  @AfterEach
  void timeIsGivenBack() {
    repository.deleteDeployment(deployment, true, true);
    management.createJobQuery().list().forEach(j -> management.deleteJob(j.getId()));
    ClockUtil.reset();
  }

  @Test
  void whileItStandsStillNobodyIsWarnedNothingIsMissedAndTheTimerWaits() {
    ClockView still = clocks.adjust(caseNumber, DEPARTURE, open(SECOND, null), "the court lets the person remain");

    assertThat(still.endKnown()).isFalse();
    assertThat(still.strictEnd()).as("the end so far").isEqualTo("2026-12-08");
    assertThat(still.warnAt()).isNull();
    assertThat(task().getDueDate()).as("nobody knows").isNull();
    assertThat(drawnTimer().getDuedate()).isEqualTo(Date.from(DrawnTimers.HELD));
    moveTo(endOf(SECOND).minusMillis(1));
    assertThat(clock().state()).isEqualTo(ClockState.RUNNING);
    moveTo(endOf(SECOND));
    assertThat(clock().state()).isEqualTo(ClockState.SUSPENDED);
    moveTo(end.plus(Duration.ofDays(400)));
    assertThat(clock().state()).isEqualTo(ClockState.SUSPENDED);
    assertThat(notices.of(caseNumber)).isEmpty();
    assertThat(passed("timer_registrationExpires")).isZero();
  }

  @Test
  void whoeverEndsItGivesBackTheDaysItTook() {
    clocks.adjust(caseNumber, DEPARTURE, open(SECOND, null), "the court lets the person remain");
    moveTo(Instant.parse("2026-12-20T09:00:00Z"));
    ClockView runs =
        clocks.adjust(
            caseNumber,
            DEPARTURE,
            new Adjustment(AdjustmentKind.SUSPENSION, REMAINS, null, null, null, LocalDate.of(2026, 12, 19), null, null),
            "the court has ruled");

    assertThat(runs.state()).isEqualTo(ClockState.RUNNING);
    assertThat(runs.endKnown()).isTrue();
    assertThat(runs.strictEnd()).as("seventeen days later").isEqualTo("2026-12-25");
    assertThat(runs.adjustments()).hasSize(2);
    assertThat(task().getDueDate().toInstant()).isEqualTo(runs.governingEnd());
    moveTo(runs.governingEnd().minusMillis(1));
    assertThat(passed("timer_registrationExpires")).isZero();
    moveTo(runs.governingEnd());
    assertThat(passed("timer_registrationExpires")).isOne();
    assertThat(clock().state()).isEqualTo(ClockState.BREACHED);
  }

  @Test
  void theEventItWaitsForEndsItAndACorrectedEventMovesItsEnd() {
    clocks.adjust(caseNumber, DEPARTURE, open(SECOND, "final-decision"), "the court lets the person remain");
    moveTo(Instant.parse("2026-12-20T09:00:00Z"));
    caseFile.record(caseNumber, "final-decision", Instant.parse("2026-12-19T11:00:00Z"), false, "court");

    assertThat(clock().strictEnd()).isEqualTo("2026-12-25");
    assertThat(clock().state()).isEqualTo(ClockState.RUNNING);
    var record = caseFile.correctable(caseNumber, "final-decision", null).orElseThrow();
    var moment = new Moment(Instant.parse("2026-12-17T11:00:00Z"), false);
    // The time for which the file is kept counts from the final decision too, and moves with it.
    assertThat(recounts.previewCorrection(record, moment))
        .filteredOn(move -> move.timeLimit().equals(DEPARTURE))
        .singleElement()
        .satisfies(move -> assertThat(move.after().strictEnd()).isEqualTo("2026-12-23"));
    caseFile.correct(caseNumber, "final-decision", null, moment, "test", "a slip");
    assertThat(clock().strictEnd()).isEqualTo("2026-12-23");
  }

  @Test
  void oneThatIsRecordedLateUndoesTheBreach() {
    moveTo(end);
    assertThat(clock().state()).isEqualTo(ClockState.BREACHED);

    assertThat(clocks.adjust(caseNumber, DEPARTURE, open(SECOND, null), "the order came by post").state()).isEqualTo(ClockState.SUSPENDED);
  }

  @Test
  void whatIsDoneWhileItStandsStillIsInTime() {
    clocks.adjust(caseNumber, DEPARTURE, open(SECOND, null), "the court lets the person remain");
    moveTo(end.plus(Duration.ofDays(5)));
    tasks.complete(task().getId());

    assertThat(clock().state()).isEqualTo(ClockState.MET);
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    assertThatThrownBy(() -> clocks.adjust(caseNumber, DEPARTURE, open(LocalDate.of(2026, 12, 9), null), "x"))
        .isInstanceOf(AdjustmentRefusedException.class).hasMessageContaining("had ended");
    clocks.adjust(caseNumber, DEPARTURE, open(SECOND, null), "the court lets the person remain");
    assertThatThrownBy(() -> clocks.adjust(caseNumber, DEPARTURE, open(SECOND.plusDays(1), null), "x"))
        .isInstanceOf(AdjustmentRefusedException.class).hasMessageContaining("stands still already");
    var before = new Adjustment(AdjustmentKind.SUSPENSION, REMAINS, null, null, null, LocalDate.of(2026, 12, 1), null, null);
    assertThatThrownBy(() -> clocks.adjust(caseNumber, DEPARTURE, before, "x"))
        .isInstanceOf(AdjustmentRefusedException.class).hasMessageContaining("cannot run on from 2026-12-01");
  }

  private static Adjustment open(LocalDate from, String until) {
    return new Adjustment(AdjustmentKind.SUSPENSION, REMAINS, null, null, from, null, null, null, until);
  }

  private static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(java.time.ZoneId.of("Europe/Rome")).toInstant();
  }

  private ClockView clock() {
    return clocks.find(caseNumber, DEPARTURE).orElseThrow();
  }

  private Task task() {
    return tasks.createTaskQuery().processInstanceBusinessKey(caseNumber).singleResult();
  }

  private Job drawnTimer() {
    return management.createJobQuery().timers().activityId("timer_registrationExpires").singleResult();
  }

  private long passed(String element) {
    return history.createHistoricActivityInstanceQuery().activityId(element).finished().count();
  }

  private void moveTo(Instant moment) {
    new MovedTime(management).to(moment);
  }
}
