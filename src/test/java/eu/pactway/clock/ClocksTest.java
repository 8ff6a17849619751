package eu.pactway.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.pactway.casefile.ArrivalKind;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.Notice;
import eu.pactway.casefile.Notices;
import eu.pactway.casefile.TimelineEntry;
import eu.pactway.law.Adjustment;
import eu.pactway.law.AdjustmentKind;
import eu.pactway.law.Unit;
import eu.pactway.support.MovedTime;
import eu.pactway.support.NewCases;
import eu.pactway.support.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Clocks with the real engine, case file and law, on PostgreSQL. */
@SpringBootTest(
    classes = ClockTestApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.MOCK,
    properties = {
      "spring.profiles.active=clock-test",
      "camunda.bpm.authorization.enabled=false",
      "camunda.bpm.auto-deployment-enabled=false",
      "camunda.bpm.job-execution.enabled=false"
    })
class ClocksTest {

  private static final TestDatabase DATABASE = TestDatabase.empty();
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final String REGISTRATION = "apr-art27-1-registration";
  private static final String STAY = "scr-art8-3-external-border";
  private static final String TRANSMISSION = "edc-art22-2-irregular-crossing";

  @Autowired private StatutoryClocks clocks;
  @Autowired private CaseFile caseFile;
  @Autowired private Notices notices;
  @Autowired private ClockTestApplication.Heard heard;
  @Autowired private RuntimeService runtime;
  @Autowired private TaskService tasks;
  @Autowired private HistoryService history;
  @Autowired private ManagementService management;
  @Autowired private RepositoryService repository;

  private String caseNumber;
  private String deployment;

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry properties) {
    properties.add("spring.datasource.url", DATABASE::jdbcUrl);
    properties.add("spring.datasource.username", () -> "postgres");
  }

  @BeforeEach
  void aCaseAndAModel() {
    ClockUtil.setCurrentTime(Date.from(NOW));
    deployment = repository.createDeployment().addClasspathResource("processes/demo/clock-demo.bpmn").deploy().getId();
    caseNumber = caseFile.open(NewCases.ofAdult(ArrivalKind.IRREGULAR_CROSSING, "2026-11-22T04:30:00Z", "Lampedusa"));
    heard.rungs.clear();
  }

  @AfterEach
  void timeIsGivenBack() {
    repository.deleteDeployment(deployment, true, true);
    management.createJobQuery().list().forEach(j -> management.deleteJob(j.getId()));
    ClockUtil.reset();
  }

  @AfterAll
  static void noTimeStands() {
    ClockUtil.reset();
  }

  @Test
  void aClockWithoutItsEventIsRefusedByName() {
    assertThatThrownBy(() -> clocks.start(caseNumber, REGISTRATION))
        .isInstanceOf(MissingTriggerException.class)
        .hasMessageContaining("application-made")
        .hasMessageContaining("Art 27(1)");
  }

  @Test
  void twoRequestsThatAreOpenAtOnceHaveAClockEachAndTheAnswerToOneEndsItsOwn() {
    caseFile.putFacts(caseNumber, Map.of("urgentComparison", false));
    event("comparison-requested", "2026-11-23T08:10:00Z", "eurodac:irregular-crossing");
    event("comparison-requested", "2026-11-23T08:50:00Z", "eurodac:applicant");
    assertThat(comparisons()).extracting(ClockView::triggeredAt)
        .containsExactly(Instant.parse("2026-11-23T08:10:00Z"), Instant.parse("2026-11-23T08:50:00Z"));
    event("comparison-result-received", "2026-11-23T08:55:00Z", "eurodac:applicant");
    assertThat(comparisons()).extracting(ClockView::state).containsExactly(ClockState.RUNNING, ClockState.MET);

    Instant end = comparisons().get(0).governingEnd();
    moveTo(end.minusMillis(1));
    assertThat(comparisons()).extracting(ClockView::state).containsExactly(ClockState.RUNNING, ClockState.MET);
    moveTo(end);
    assertThat(comparisons()).extracting(ClockView::state).containsExactly(ClockState.BREACHED, ClockState.MET);
    event("comparison-result-received", end.toString(), "eurodac:irregular-crossing");
    assertThat(comparisons()).allMatch(clock -> clock.endedAt() != null);
  }

  private void event(String type, String at, String source) {
    caseFile.record(caseNumber, type, Instant.parse(at), false, source);
  }

  private List<ClockView> comparisons() {
    return clocks.of(caseNumber).stream().filter(clock -> clock.timeLimit().equals("edc-art38-2-comparison")).toList();
  }

  @Test
  void aStepStartsItsClockAndGivesTheTaskItsDates() {
    made("2026-11-23T08:00:00Z");
    start();

    ClockView clock = clock(REGISTRATION);
    assertThat(clock.state()).isEqualTo(ClockState.RUNNING);
    assertThat(clock.triggeredAt()).isEqualTo(Instant.parse("2026-11-23T08:00:00Z"));
    assertThat(clock.strictEnd()).isEqualTo(LocalDate.of(2026, 11, 28));
    assertThat(clock.legalEnd()).isEqualTo(LocalDate.of(2026, 11, 30));
    assertThat(clock.governingEnd()).isEqualTo(Instant.parse("2026-11-30T23:00:00Z"));
    assertThat(clock.owner()).isEqualTo("registration-officer");
    assertThat(clock.steps()).isNotEmpty();
    assertThat(task().getDueDate().toInstant()).isEqualTo(clock.governingEnd());
    assertThat(task().getFollowUpDate().toInstant()).isEqualTo(clock.warnAt());
  }

  @Test
  void whatIsDoneAMomentBeforeTheEndIsMetAndAtTheEndItIsNot() {
    made("2026-11-23T08:00:00Z");
    start();
    Instant end = clock(REGISTRATION).governingEnd();
    moveTo(end.minusMillis(1));
    tasks.complete(task().getId());

    assertThat(clock(REGISTRATION).state()).isEqualTo(ClockState.MET);
    assertThat(management.createJobQuery().count()).isZero();
  }

  @Test
  void whatIsDoneAtTheEndIsBreachedEvenBeforeTheTimerRan() {
    made("2026-11-23T08:00:00Z");
    start();
    ClockUtil.setCurrentTime(Date.from(clock(REGISTRATION).governingEnd()));
    tasks.complete(task().getId());

    assertThat(clock(REGISTRATION).state()).isEqualTo(ClockState.BREACHED);
    assertThat(clock(REGISTRATION).endedAt()).isEqualTo(clock(REGISTRATION).governingEnd());
    assertThat(told("clock-breached")).contains("monitor");
  }

  @Test
  void theLadderWarnsTheOwnerEscalatesToTheSupervisorAndTellsTheMonitorOfTheBreach() {
    made("2026-11-23T08:00:00Z");
    start();
    ClockView clock = clock(REGISTRATION);

    moveTo(clock.warnAt().minusMillis(1));
    assertThat(notices.of(caseNumber)).isEmpty();
    moveTo(clock.warnAt());
    assertThat(told("clock-warned")).containsExactly("registration-officer");
    moveTo(clock.governingEnd().minusMillis(1));
    assertThat(told("clock-escalated")).containsExactly("registration-officer", "supervisor");
    assertThat(clock(REGISTRATION).state()).isEqualTo(ClockState.RUNNING);
    moveTo(clock.governingEnd());
    assertThat(told("clock-breached")).containsExactly("registration-officer", "supervisor", "head-of-unit", "monitor");
    assertThat(clock(REGISTRATION).state()).isEqualTo(ClockState.BREACHED);
    assertThat(heard.rungs).extracting(ClockLadderReached::rung).containsExactly(Rung.WARN, Rung.ESCALATE, Rung.BREACH);
    assertThat(heard.rungs.get(2).at()).isEqualTo(clock.governingEnd());
    assertThat(timeline()).contains("clock-started", "clock-warned", "clock-escalated", "clock-breached");
    assertThat(clock(REGISTRATION).endedAt()).isNull();
    moveTo(clock.governingEnd().plus(Duration.ofDays(2)));
    tasks.complete(task().getId());
    assertThat(clock(REGISTRATION).state()).isEqualTo(ClockState.BREACHED);
    assertThat(clock(REGISTRATION).endedAt()).isEqualTo(clock.governingEnd().plus(Duration.ofDays(2)));
  }

  @Test
  void anExtensionMovesTheLadderTheDrawnTimerAndTheTask() {
    made("2026-11-23T08:00:00Z");
    start();
    Instant before = clock(REGISTRATION).governingEnd();
    ClockView after = clocks.adjust(caseNumber, REGISTRATION, extension("apr-art27-1-registration--art27-5"), "influx reported");

    assertThat(after.governingEnd()).isEqualTo(Instant.parse("2026-12-08T23:00:00Z").plus(Duration.ofDays(1)));
    assertThat(task().getDueDate().toInstant()).isEqualTo(after.governingEnd());
    assertThat(task().getFollowUpDate().toInstant()).isEqualTo(after.warnAt());
    moveTo(before.plusSeconds(1));
    assertThat(passed("timer_registrationExpires")).isZero();
    assertThat(notices.of(caseNumber)).isEmpty();
    moveTo(after.governingEnd().minusMillis(1));
    assertThat(passed("timer_registrationExpires")).isZero();
    moveTo(after.governingEnd());
    assertThat(passed("timer_registrationExpires")).isOne();
    assertThat(clock(REGISTRATION).adjustments()).singleElement().satisfies(a -> assertThat(a.reason()).isEqualTo("influx reported"));
  }

  @Test
  void anExtensionAfterTheWarningWarnsAgain() {
    made("2026-11-23T08:00:00Z");
    start();
    moveTo(clock(REGISTRATION).warnAt());
    clocks.adjust(caseNumber, REGISTRATION, extension("apr-art27-1-registration--art27-5"), "influx reported");

    moveTo(clock(REGISTRATION).warnAt());
    assertThat(told("clock-warned")).containsExactly("registration-officer", "registration-officer");
  }

  @Test
  void aPreviewChangesNothing() {
    made("2026-11-23T08:00:00Z");
    start();
    ClockView before = clock(REGISTRATION);
    Preview preview = clocks.preview(caseNumber, REGISTRATION, extension("apr-art27-1-registration--art27-5"), "asked");

    assertThat(preview.before()).isEqualTo(before);
    assertThat(preview.after().governingEnd()).isAfter(before.governingEnd());
    assertThat(clock(REGISTRATION)).isEqualTo(before);
    assertThat(task().getDueDate().toInstant()).isEqualTo(before.governingEnd());
  }

  @Test
  void whatTheActDoesNotAllowIsRefusedWithTheArticle() {
    made("2026-11-23T08:00:00Z");
    start();

    assertThatThrownBy(() -> clocks.adjust(caseNumber, REGISTRATION, extension("apr-art35-5-ordinary--complex"), "wish"))
        .isInstanceOf(AdjustmentRefusedException.class)
        .hasMessageContaining("Art 27(1)");
    assertThatThrownBy(() -> clocks.adjust(caseNumber, REGISTRATION, extension("apr-art27-1-registration--art27-5"), " "))
        .hasMessageContaining("reason");
    clocks.adjust(caseNumber, REGISTRATION, extension("apr-art27-1-registration--art27-5"), "influx reported");
    assertThatThrownBy(() -> clocks.adjust(caseNumber, REGISTRATION, extension("apr-art27-1-registration--art27-5"), "again"))
        .isInstanceOf(AdjustmentRefusedException.class);
    assertThatThrownBy(() -> clocks.adjust(caseNumber, "apr-art28-1-lodging", extension("x"), "none runs"))
        .isInstanceOf(NoSuchClockException.class);
  }

  @Test
  void anExpiredLimitIsNotExtended() {
    made("2026-11-23T08:00:00Z");
    start();
    moveTo(clock(REGISTRATION).governingEnd());

    assertThatThrownBy(() -> clocks.adjust(caseNumber, REGISTRATION, extension("apr-art27-1-registration--art27-5"), "too late"))
        .hasMessageContaining("over");
  }

  @Test
  void anEventRecordedAgainMovesWhatCountsFromIt() {
    made("2026-11-23T08:00:00Z");
    start();
    Instant before = clock(REGISTRATION).governingEnd();
    moveTo(NOW.plusSeconds(60));
    made("2026-11-18T08:00:00Z");

    Instant after = clock(REGISTRATION).governingEnd();
    assertThat(after).isBefore(before).isEqualTo(Instant.parse("2026-11-23T23:00:00Z"));
    assertThat(task().getDueDate().toInstant()).isEqualTo(after);
    moveTo(after);
    assertThat(passed("timer_registrationExpires")).isOne();
    assertThat(clock(REGISTRATION).state()).isEqualTo(ClockState.BREACHED);
  }

  @Test
  void aBreachThatACorrectedEventUndoesRunsAgain() {
    made("2026-11-16T08:00:00Z");
    start();
    moveTo(NOW.plusSeconds(60));
    assertThat(clock(REGISTRATION).state()).isEqualTo(ClockState.RUNNING);
    moveTo(clock(REGISTRATION).governingEnd());
    assertThat(clock(REGISTRATION).state()).isEqualTo(ClockState.BREACHED);
    made("2026-11-23T08:00:00Z");

    assertThat(clock(REGISTRATION).state()).isEqualTo(ClockState.RUNNING);
    moveTo(clock(REGISTRATION).governingEnd().minusMillis(1));
    tasks.complete(task().getId());
    assertThat(clock(REGISTRATION).state()).isEqualTo(ClockState.MET);
  }

  @Test
  void aWayOutBeforeTheEndCancelsTheClock() {
    made("2026-11-23T08:00:00Z");
    start();
    runtime.createMessageCorrelation("pactway.demo.withdrawn").processInstanceBusinessKey(caseNumber).correlate();

    assertThat(clock(REGISTRATION).state()).isEqualTo(ClockState.CANCELLED);
    assertThat(management.createJobQuery().count()).isZero();
  }

  @Test
  void aMaximumStayIsGovernedByItsStrictEndAndEndsByLaw() {
    clocks.start(caseNumber, STAY);
    ClockView clock = clock(STAY);

    assertThat(clock.governingEnd()).isEqualTo(clock.strictEndInstant()).isEqualTo(Instant.parse("2026-11-29T23:00:00Z"));
    moveTo(clock.governingEnd());
    assertThat(clock(STAY).effectApplied()).isEqualTo("procedure-ends");
    assertThat(timeline()).contains("effect-applied");
  }

  @Test
  void aClockRunsByEventsAndWhatWasDoneInTimeInLawIsMetHoweverLateItIsRecorded() {
    caseFile.putFacts(caseNumber, Map.of("agedSixOrOlder", true, "arrivalKind", "irregular-crossing"));
    moveTo(NOW.plusSeconds(1));
    caseFile.record(caseNumber, "apprehended", Instant.parse("2026-11-22T04:30:00Z"), false, "correction");
    ClockView clock = clock(TRANSMISSION);
    assertThat(clock.state()).isEqualTo(ClockState.RUNNING);
    moveTo(clock.governingEnd().plusSeconds(3600));
    assertThat(clock(TRANSMISSION).state()).isEqualTo(ClockState.BREACHED);

    caseFile.record(caseNumber, "biometrics-transmitted", clock.governingEnd().minusSeconds(60), false, "eurodac:applicant");
    assertThat(clock(TRANSMISSION).endedAt()).as("the data set of another category").isNull();
    caseFile.record(caseNumber, "biometrics-transmitted", clock.governingEnd().minusSeconds(60), false, "eurodac:irregular-crossing");
    assertThat(clock(TRANSMISSION).state()).isEqualTo(ClockState.MET);
    assertThat(clock(TRANSMISSION).endedAt()).isEqualTo(clock.governingEnd().minusSeconds(60));
  }

  @Test
  void anEffectThatCouldHarmWaitsForAPersonWhoConfirmsOrDeclinesIt() {
    moveTo(NOW.plusSeconds(1));
    caseFile.record(caseNumber, "comparison-result-received", NOW, false, "eurodac");
    clocks.start(caseNumber, "edc-art38-6-false-hit");
    moveTo(clock("edc-art38-6-false-hit").governingEnd());
    assertThat(clock("edc-art38-6-false-hit").effectApplied()).isNull();
    assertThat(timeline()).contains("effect-to-confirm");
    clocks.settleEffect(caseNumber, "edc-art38-6-false-hit", false, "the data are still needed");
    assertThat(clock("edc-art38-6-false-hit").effectApplied()).isNull();
    assertThat(timeline()).contains("effect-declined");
    clocks.settleEffect(caseNumber, "edc-art38-6-false-hit", true, "nothing needs them any more");
    assertThat(clock("edc-art38-6-false-hit").effectApplied()).isEqualTo("must-erase");
  }

  @Test
  void aClockThatDoesNotFitTheFactsOfTheCaseDoesNotRun() {
    assertThat(clocks.find(caseNumber, TRANSMISSION)).isEmpty();
    assertThat(clocks.find(caseNumber, "edc-art24-2-sar")).isEmpty();
  }

  private void made(String at) {
    caseFile.record(caseNumber, "application-made", Instant.parse(at), false, "test");
  }

  private void start() {
    runtime.startProcessInstanceByKey("clock-demo", caseNumber);
  }

  private ClockView clock(String limit) {
    return clocks.find(caseNumber, limit).orElseThrow();
  }

  private Task task() {
    return tasks.createTaskQuery().processInstanceBusinessKey(caseNumber).singleResult();
  }

  private List<String> told(String kind) {
    return notices.of(caseNumber).stream().filter(n -> n.kind().equals(kind)).map(Notice::recipient).toList();
  }

  private List<String> timeline() {
    return caseFile.timeline(caseNumber).stream().map(TimelineEntry::type).toList();
  }

  private long passed(String element) {
    return history.createHistoricActivityInstanceQuery().activityId(element).finished().count();
  }

  private static Adjustment extension(String ref) {
    return new Adjustment(AdjustmentKind.EXTENSION, ref, 10, Unit.DAYS, null, null, null, null);
  }

  private void moveTo(Instant moment) {
    new MovedTime(management).to(moment);
  }
}
