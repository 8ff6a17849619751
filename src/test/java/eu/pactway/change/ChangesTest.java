package eu.pactway.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.pactway.casefile.Arrival;
import eu.pactway.casefile.ArrivalKind;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.LegalEvent;
import eu.pactway.casefile.Moment;
import eu.pactway.casefile.NewCase;
import eu.pactway.casefile.NewPerson;
import eu.pactway.casefile.NoSuchEventException;
import eu.pactway.casefile.Notice;
import eu.pactway.casefile.Notices;
import eu.pactway.casefile.TimelineEntry;
import eu.pactway.clock.AdjustmentRefusedException;
import eu.pactway.clock.ClockMove;
import eu.pactway.clock.ClockMove.Outcome;
import eu.pactway.clock.ClockState;
import eu.pactway.clock.ClockView;
import eu.pactway.clock.StatutoryClocks;
import eu.pactway.law.Adjustment;
import eu.pactway.law.AdjustmentKind;
import eu.pactway.law.Length;
import eu.pactway.law.Situation;
import eu.pactway.law.Unit;
import eu.pactway.support.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Changes with the real engine, case file, clocks and law, on PostgreSQL. */
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
class ChangesTest {

  private static final TestDatabase DATABASE = TestDatabase.empty();
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final String REGISTRATION = "apr-art27-1-registration";
  private static final String EXTENSION = "apr-art27-1-registration--art27-5";
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
  private static final Instant MONDAY_OVER = Instant.parse("2026-11-30T23:00:00Z");
  private static final Instant TUESDAY_OVER = Instant.parse("2026-12-01T23:00:00Z");

  @Autowired private Changes changes;
  @Autowired private StatutoryClocks clocks;
  @Autowired private CaseFile caseFile;
  @Autowired private Notices notices;
  @Autowired private RuntimeService runtime;
  @Autowired private TaskService tasks;
  @Autowired private ManagementService management;
  @Autowired private RepositoryService repository;
  @Autowired private JdbcClient jdbc;

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

  @Test
  void aHolidayIsPreviewedWithoutChangingAnything() {
    List<String> cases = List.of(openCase(), openCase(), openCase());
    ClockView before = clock(cases.get(0));
    List<Change> decided = changes.list(null, null, 100);
    ChangePreview preview = changes.preview(forAll(mourning()), 2);

    assertThat(preview.cases()).isEqualTo(3);
    assertThat(preview.moved()).isEqualTo(3);
    assertThat(preview.counted()).isEqualTo(3);
    assertThat(preview.newlyBreached()).isZero();
    assertThat(preview.moves()).hasSize(2).allSatisfy(move -> {
      assertThat(move.timeLimit()).isEqualTo(REGISTRATION);
      assertThat(move.outcome()).isEqualTo(Outcome.MOVED);
      assertThat(move.before().governingEnd()).isEqualTo(MONDAY_OVER);
      assertThat(move.after().governingEnd()).isEqualTo(TUESDAY_OVER);
    });
    assertThat(clock(cases.get(0))).isEqualTo(before);
    assertThat(changes.list(null, null, 100)).isEqualTo(decided);
  }

  @Test
  void aHolidayMovesClocksTimersAndTasksOfEveryCaseAndCountsForNewOnesAtOnce() {
    List<String> cases = List.of(openCase(), openCase(), openCase());
    Change change = decide(mourning());
    assertThat(changes.progress(change).state()).isEqualTo(ChangeProgress.State.RUNNING);
    assertThat(clock(openCase()).governingEnd()).as("a new case counts by the new calendar at once").isEqualTo(TUESDAY_OVER);
    run();

    assertThat(changes.progress(change)).isEqualTo(new ChangeProgress(ChangeProgress.State.DONE, 3, 3, 0, 3, 0, 0));
    for (String caseNumber : cases) {
      ClockView clock = clock(caseNumber);
      assertThat(clock.governingEnd()).isEqualTo(TUESDAY_OVER);
      assertThat(clock.calendarVersion()).isEqualTo("jollyday-2.19.0/IT+" + change.number());
      assertThat(task(caseNumber).getDueDate().toInstant()).isEqualTo(TUESDAY_OVER);
      assertThat(task(caseNumber).getFollowUpDate().toInstant()).isEqualTo(clock.warnAt());
      assertThat(drawnTimer(caseNumber)).isEqualTo(TUESDAY_OVER);
      assertThat(timeline(caseNumber))
          .filteredOn(entry -> entry.type().equals("clock-recomputed"))
          .singleElement()
          .satisfies(entry -> assertThat(entry.text()).contains("1 December 2026", "a decree", "change " + change.number()));
    }
    String one = cases.get(0);
    runUntil(MONDAY_OVER.plusSeconds(1));
    assertThat(clock(one).state()).isEqualTo(ClockState.RUNNING);
    runUntil(TUESDAY_OVER.minusMillis(1));
    assertThat(clock(one).state()).isEqualTo(ClockState.RUNNING);
    runUntil(TUESDAY_OVER);
    assertThat(clock(one).state()).isEqualTo(ClockState.BREACHED);
  }

  @Test
  void aBreachThatADecreeUndoesIsWithdrawnBeforeAllWhoWereToldOfIt() {
    String caseNumber = openCase();
    runUntil(MONDAY_OVER.plusSeconds(3600));
    assertThat(clock(caseNumber).state()).isEqualTo(ClockState.BREACHED);
    assertThat(changes.preview(forAll(mourning()), 10).breachesAverted()).isOne();
    Change change = decide(mourning());
    run();

    assertThat(clock(caseNumber).state()).isEqualTo(ClockState.RUNNING);
    assertThat(changes.progress(change).breachesAverted()).isOne();
    assertThat(told(caseNumber, "clock-breach-withdrawn")).isEqualTo(told(caseNumber, "clock-breached")).contains("monitor", "head-of-unit");
    runUntil(TUESDAY_OVER);
    assertThat(clock(caseNumber).state()).as("it can be missed again").isEqualTo(ClockState.BREACHED);
  }

  @Test
  void aLimitThatWasMissedAndHasEndedIsJudgedAgain() {
    String caseNumber = openCase();
    runUntil(MONDAY_OVER.plusSeconds(3600));
    tasks.complete(task(caseNumber).getId());
    assertThat(clock(caseNumber).state()).isEqualTo(ClockState.BREACHED);
    assertThat(clock(caseNumber).endedAt()).isNotNull();
    decide(mourning());
    run();

    assertThat(clock(caseNumber).state()).isEqualTo(ClockState.MET);
    assertThat(clock(caseNumber).governingEnd()).isEqualTo(TUESDAY_OVER);
    assertThat(told(caseNumber, "clock-breach-withdrawn")).contains("monitor");
  }

  @Test
  void aLimitThatWasKeptStaysKeptWhateverIsDecidedLater() {
    Change holiday = decide(mourning());
    run();
    String caseNumber = openCase();
    runUntil(MONDAY_OVER.plusSeconds(3600));
    tasks.complete(task(caseNumber).getId());
    assertThat(clock(caseNumber).state()).isEqualTo(ClockState.MET);
    decide(new Decision.Withdrawal(holiday.id(), null, null));
    run();

    assertThat(clock(caseNumber).state()).isEqualTo(ClockState.MET);
  }

  @Test
  void aWithdrawnHolidayCountsNoMoreAndStaysOnRecord() {
    String caseNumber = openCase();
    Change holiday = decide(mourning());
    run();
    Change withdrawal = decide(new Decision.Withdrawal(holiday.id(), null, null));
    run();

    assertThat(clock(caseNumber).governingEnd()).isEqualTo(MONDAY_OVER);
    assertThat(clock(caseNumber).calendarVersion()).endsWith("+" + withdrawal.number());
    assertThat(changes.list(null, null, 2)).extracting(Change::id).containsExactly(withdrawal.id(), holiday.id());
  }

  @Test
  void whatMakesNoSenseIsRefusedByField() {
    assertThatThrownBy(() -> decide(new Decision.Holiday(LocalDate.of(2026, 12, 25), "Twice", false)))
        .isInstanceOf(ChangeRefusedException.class)
        .hasMessageContaining("already");
    assertThatThrownBy(() -> decide(new Decision.Holiday(MONDAY, null, true))).hasMessageContaining("no public holiday");
    assertThatThrownBy(
            () -> decide(new Decision.NationalParameter("apr-art67-7-b-appeal-ordinary", new Length(90, Unit.DAYS), MONDAY, null)))
        .hasMessageContaining("Art 67(7)");
    assertThatThrownBy(() -> decide(crisis(Situation.MASS_ARRIVALS, "CFMR 99(9)"))).hasMessageContaining("no derogation");
    assertThatThrownBy(() -> decide(crisis(Situation.INSTRUMENTALISATION, "CFMR 12(2)(a)"))).hasMessageContaining("not open");
    assertThatThrownBy(() -> changes.apply(new Proposal(null, mourning(), null, "test"), "owner")).hasMessageContaining("required");
    assertThatThrownBy(() -> changes.apply(new Proposal(openCase(), mourning(), "a decree", "test"), "owner"))
        .isInstanceOf(ChangeRefusedException.class);
  }

  @Test
  void aCrisisMeasureCountsForEventsOfItsPeriodAndEndsWithItsWithdrawal() {
    String before = openCase("2026-11-20T08:00:00Z");
    String within = openCase();
    Change measure = decide(crisis(Situation.MASS_ARRIVALS, "CFMR 10(1)"));
    run();

    assertThat(clock(before).strictEnd()).as("made before the measure").isEqualTo(LocalDate.of(2026, 11, 25));
    assertThat(clock(within).strictEnd()).as("four weeks").isEqualTo(LocalDate.of(2026, 12, 21));
    assertThat(clocks.find(within, REGISTRATION).orElseThrow().steps()).anySatisfy(step -> assertThat(step.text()).contains("a decree"));
    decide(new Decision.Withdrawal(measure.id(), LocalDate.of(2026, 11, 24), null));
    run();
    assertThat(clock(within).strictEnd()).as("it held on the day of the event").isEqualTo(LocalDate.of(2026, 12, 21));
    assertThat(clock(openCaseOn("2026-11-24T08:00:00Z")).strictEnd()).as("from then on it does not").isEqualTo(LocalDate.of(2026, 11, 29));
    decide(new Decision.Withdrawal(measure.id(), null, null));
    run();
    assertThat(clock(within).strictEnd()).isEqualTo(LocalDate.of(2026, 11, 28));
  }

  @Test
  void anExtensionIsAChangeOfOneCaseCarriedOutAtOnce() {
    String caseNumber = openCase();
    Decision extension = new Decision.OfClock(REGISTRATION, extension());
    ChangePreview preview = changes.preview(new Proposal(caseNumber, extension, null, "influx reported"), 10);
    assertThat(preview.moves()).singleElement().satisfies(move -> assertThat(move.before().governingEnd()).isEqualTo(MONDAY_OVER));
    Change change = changes.apply(new Proposal(caseNumber, extension, null, "influx reported"), "supervisor");

    assertThat(changes.progress(change)).isEqualTo(new ChangeProgress(ChangeProgress.State.DONE, 1, 1, 0, 1, 0, 0));
    assertThat(clock(caseNumber).governingEnd()).isEqualTo(preview.moves().get(0).after().governingEnd()).isAfter(MONDAY_OVER);
    assertThat(changes.list(caseNumber, null, 10)).extracting(Change::decidedBy).containsExactly("supervisor");
    assertThatThrownBy(() -> changes.apply(new Proposal(caseNumber, extension, null, "again"), "supervisor"))
        .isInstanceOf(AdjustmentRefusedException.class);
    assertThat(changes.list(caseNumber, null, 10)).as("what is refused is not kept").hasSize(1);
  }

  @Test
  void aCorrectedEventStaysOnFileAndNoLongerCounts() {
    String caseNumber = openCase();
    Decision correction = new Decision.OfEvent("application-made", null, Instant.parse("2026-11-20T08:00:00Z"), false);
    ChangePreview preview = changes.preview(new Proposal(caseNumber, correction, null, "a slip of the pen"), 10);
    assertThat(preview.moves()).singleElement().satisfies(move -> assertThat(move.after().legalEnd()).isEqualTo("2026-11-25"));
    changes.apply(new Proposal(caseNumber, correction, null, "a slip of the pen"), "supervisor");

    assertThat(clock(caseNumber).legalEnd()).isEqualTo("2026-11-25");
    assertThat(task(caseNumber).getDueDate().toInstant()).isEqualTo(Instant.parse("2026-11-25T23:00:00Z"));
    assertThat(caseFile.events(caseNumber)).filteredOn(event -> event.type().equals("application-made"))
        .extracting(LegalEvent::at).containsExactly(Instant.parse("2026-11-20T08:00:00Z"));
    assertThat(timeline(caseNumber)).filteredOn(entry -> entry.type().equals("application-made")).hasSize(2)
        .anySatisfy(entry -> assertThat(entry.text()).contains("was corrected", "a slip of the pen"));
    assertThatThrownBy(() -> changes.apply(
            new Proposal(caseNumber, new Decision.OfEvent("appeal-lodged", null, NOW, false), null, "none"), "supervisor"))
        .isInstanceOf(NoSuchEventException.class);
  }

  @Test
  void aCorrectedEventTurnsWhatWasKeptIntoABreachAndBack() {
    String caseNumber = openCase();
    runUntil(Instant.parse("2026-11-26T10:00:00Z"));
    tasks.complete(task(caseNumber).getId());
    assertThat(clock(caseNumber).state()).isEqualTo(ClockState.MET);
    correct(caseNumber, "2026-11-16T08:00:00Z");
    assertThat(clock(caseNumber).state()).isEqualTo(ClockState.BREACHED);
    assertThat(told(caseNumber, "clock-breached")).contains("monitor");
    correct(caseNumber, "2026-11-23T08:00:00Z");
    assertThat(clock(caseNumber).state()).isEqualTo(ClockState.MET);
    assertThat(told(caseNumber, "clock-breach-withdrawn")).contains("monitor");
  }

  @Test
  void aRunThatStopsInTheMiddleGoesOnWhereItWas() {
    List<String> cases = Stream.generate(this::openCase).limit(5).toList();
    Change change = decide(mourning());
    oneJob("change");
    oneJob("change-case");
    ChangeProgress middle = changes.progress(change);
    assertThat(middle.state()).isEqualTo(ChangeProgress.State.RUNNING);
    assertThat(middle.done()).isOne();
    assertThat(middle.counted()).as("one batch is planned").isEqualTo(2);
    // what is left stands in the engine's job table, whichever process finds it there
    run();
    assertThat(changes.progress(change)).isEqualTo(new ChangeProgress(ChangeProgress.State.DONE, 5, 5, 0, 5, 0, 0));
    assertThat(cases).allSatisfy(c -> assertThat(clock(c).governingEnd()).isEqualTo(TUESDAY_OVER));
  }

  @Test
  void aCaseThatFailsIsShownAndTriedAgainAndStopsNoOther() {
    String broken = openCase();
    String sound = openCase();
    Change change = decide(mourning());
    oneJob("change");
    jdbc.sql("update pactway.clock set adjustments = '{}' where case_number = ?").param(broken).update();
    run();
    assertThat(clock(sound).governingEnd()).isEqualTo(TUESDAY_OVER);
    assertThat(changes.progress(change)).isEqualTo(new ChangeProgress(ChangeProgress.State.FAILED, 2, 1, 1, 1, 0, 0));
    assertThat(changes.cases(change, "failed", null, 10)).singleElement().satisfies(c -> {
      assertThat(c.caseNumber()).isEqualTo(broken);
      assertThat(c.problem()).isNotBlank();
    });
    assertThat(runtime.createIncidentQuery().list()).hasSize(1);
    jdbc.sql("update pactway.clock set adjustments = '[]' where case_number = ?").param(broken).update();
    changes.retry(change);
    run();
    assertThat(changes.progress(change).state()).isEqualTo(ChangeProgress.State.DONE);
    assertThat(clock(broken).governingEnd()).isEqualTo(TUESDAY_OVER);
  }

  @Test
  void aCaseThatSomebodyWorksOnIsNotWaitedForWhenNothingMovesInIt() throws Exception {
    String busy = openCase("2026-11-20T08:00:00Z");
    Change change = decide(new Decision.Holiday(LocalDate.of(2026, 11, 24), "Day of mourning", false));
    try (Connection other = DATABASE.dataSource().getConnection()) {
      other.setAutoCommit(false);
      other.createStatement().execute("select * from pactway.clock where case_number = '" + busy + "' for update");
      oneJob("change");
      assertThat(changes.cases(change, "planned", null, 10)).extracting(ChangedCase::caseNumber).containsExactly(busy);
      other.rollback();
    }
    run();
    assertThat(changes.progress(change)).isEqualTo(new ChangeProgress(ChangeProgress.State.DONE, 1, 1, 0, 0, 0, 0));
    assertThat(clock(busy).calendarVersion()).endsWith("+" + change.number());
  }

  @Test
  void aClockCountedByTheLawBeforeWhileTheChangeWasDecidedIsFoundByTheSecondLook() {
    String late = openCase();
    Change change = decide(mourning());
    run();
    jdbc.sql("update pactway.clock set counted_under = 0, governing_end_at = ?, legal_end_at = ?, legal_end = ? where case_number = ?")
        .params(MONDAY_OVER.atOffset(java.time.ZoneOffset.UTC), MONDAY_OVER.atOffset(java.time.ZoneOffset.UTC), MONDAY, late)
        .update();
    runUntil(NOW.plus(Duration.ofMinutes(3)));
    assertThat(clock(late).governingEnd()).isEqualTo(TUESDAY_OVER);
    assertThat(changes.progress(change).state()).isEqualTo(ChangeProgress.State.DONE);
  }

  @Test
  void aTaskAndATimerOfACaseWithoutAClockMoveWithTheLaw() {
    List<String> cases = Stream.generate(() -> openCaseIn("due-demo")).limit(5).toList();
    String done = openCaseIn("due-demo");
    tasks.complete(task(done).getId());
    assertThat(clocks.of(cases.get(0))).isEmpty();
    assertThat(task(cases.get(0)).getDueDate().toInstant()).isEqualTo(MONDAY_OVER);
    ChangePreview preview = changes.preview(forAll(mourning()), 10);
    assertThat(preview.cases()).isEqualTo(5);
    assertThat(preview.moves()).hasSize(5).allSatisfy(move -> {
      assertThat(move.timeLimit()).isEqualTo(REGISTRATION);
      assertThat(move.after().governingEnd()).isEqualTo(TUESDAY_OVER);
    });
    Change change = decide(mourning());
    run();

    assertThat(changes.progress(change)).isEqualTo(new ChangeProgress(ChangeProgress.State.DONE, 5, 5, 0, 5, 0, 0));
    assertThat(cases).allSatisfy(c -> {
      assertThat(task(c).getDueDate().toInstant()).isEqualTo(TUESDAY_OVER);
      assertThat(drawnTimer(c)).isEqualTo(TUESDAY_OVER);
    });
  }

  @Test
  void casesWithAClockAndCasesWithoutAreLookedAtInOneOrder() {
    List<String> cases = Stream.of("due-demo", "clock-demo", "calling-demo", "clock-demo", "due-demo").map(this::openCaseIn).toList();
    assertThat(changes.preview(forAll(mourning()), 10).moves()).extracting(ClockMove::caseNumber).containsExactlyInAnyOrderElementsOf(cases);
    decide(mourning());
    run();

    assertThat(cases).allSatisfy(c -> assertThat(task(c).getDueDate().toInstant()).isEqualTo(TUESDAY_OVER));
  }

  @Test
  void theSecondLookEndsAlthoughTasksWithoutAClockHaveDates() {
    openCaseIn("due-demo");
    decide(new Decision.Holiday(LocalDate.of(2026, 11, 24), "Day of mourning", false));
    runUntil(NOW.plus(Duration.ofMinutes(3)));

    assertThat(jdbc.sql("select count(*) from act_ru_job where handler_cfg_ like 'change%'").query(Integer.class).single()).isZero();
  }

  @Test
  void aTaskWithTheLimitOfACallAroundItsProcessIsPreviewedAndMoved() {
    String caseNumber = openCaseIn("calling-demo");
    assertThat(task(caseNumber).getDueDate().toInstant()).isEqualTo(MONDAY_OVER);
    assertThat(changes.preview(forAll(mourning()), 10).moves()).singleElement().satisfies(move -> {
      assertThat(move.caseNumber()).isEqualTo(caseNumber);
      assertThat(move.before().governingEnd()).isEqualTo(MONDAY_OVER);
      assertThat(move.after().governingEnd()).isEqualTo(TUESDAY_OVER);
    });
    decide(mourning());
    run();

    assertThat(task(caseNumber).getDueDate().toInstant()).isEqualTo(TUESDAY_OVER);
  }

  private static Decision mourning() {
    return new Decision.Holiday(MONDAY, "Day of national mourning", false);
  }

  private static Decision crisis(Situation situation, String derogation) {
    return new Decision.Crisis(situation, List.of(derogation), LocalDate.of(2026, 11, 23), null);
  }

  private static Adjustment extension() {
    return new Adjustment(AdjustmentKind.EXTENSION, EXTENSION, 10, Unit.DAYS, null, null, null, null);
  }

  private static Proposal forAll(Decision decision) {
    return new Proposal(null, decision, "a decree", "test");
  }

  private Change decide(Decision decision) {
    return changes.apply(forAll(decision), "owner");
  }

  private void correct(String caseNumber, String at) {
    changes.apply(
        new Proposal(caseNumber, new Decision.OfEvent("application-made", null, Instant.parse(at), false), null, "corrected"), "supervisor");
  }

  private String openCase() {
    return openCase("2026-11-23T08:00:00Z");
  }

  private String openCaseOn(String made) {
    ClockUtil.setCurrentTime(Date.from(Instant.parse(made).plusSeconds(60)));
    return openCase(made);
  }

  private String openCase(String made) {
    return openCase(made, "clock-demo");
  }

  private String openCaseIn(String process) {
    return openCase("2026-11-23T08:00:00Z", process);
  }

  private String openCase(String made, String process) {
    Moment arrived = new Moment(Instant.parse("2026-11-18T04:30:00Z"), false);
    String caseNumber =
        caseFile.open(
            new NewCase(
                new Arrival(ArrivalKind.INLAND_APPREHENSION, arrived, "Bologna"),
                null,
                new NewPerson("Amina", "Haddad", LocalDate.of(1994, 3, 2), "F", "SY", List.of("ar")),
                false,
                null,
                null));
    caseFile.record(caseNumber, "application-made", Instant.parse(made), false, "test");
    runtime.startProcessInstanceByKey(process, caseNumber);
    return caseNumber;
  }

  private ClockView clock(String caseNumber) {
    return clocks.find(caseNumber, REGISTRATION).orElseThrow();
  }

  private Task task(String caseNumber) {
    return tasks.createTaskQuery().processInstanceBusinessKey(caseNumber).singleResult();
  }

  private Instant drawnTimer(String caseNumber) {
    String process = runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).singleResult().getId();
    return management.createJobQuery().processInstanceId(process).timers().singleResult().getDuedate().toInstant();
  }

  private List<TimelineEntry> timeline(String caseNumber) {
    return caseFile.timeline(caseNumber);
  }

  private List<String> told(String caseNumber, String kind) {
    return notices.of(caseNumber).stream().filter(n -> n.kind().equals(kind)).map(Notice::recipient).toList();
  }

  private void oneJob(String type) {
    management.executeJob(
        jdbc.sql("select id_ from act_ru_job where handler_cfg_ like ? order by duedate_, id_ limit 1")
            .param(type + "|%")
            .query(String.class)
            .single());
  }

  private void run() {
    runUntil(ClockUtil.getCurrentTime().toInstant());
  }

  /** Runs what falls due, each at its own moment, with the retries it would have had. */
  private void runUntil(Instant moment) {
    for (Job next = due(moment); next != null; next = due(moment)) {
      Instant at = next.getDuedate().toInstant();
      if (at.isAfter(ClockUtil.getCurrentTime().toInstant())) {
        ClockUtil.setCurrentTime(Date.from(at));
      }
      try {
        management.executeJob(next.getId());
      } catch (RuntimeException failed) {
        management.setJobDuedate(next.getId(), ClockUtil.getCurrentTime());
      }
    }
    ClockUtil.setCurrentTime(Date.from(moment));
  }

  private Job due(Instant moment) {
    return management.createJobQuery().timers().withRetriesLeft().list().stream()
        .filter(j -> !j.getDuedate().toInstant().isAfter(moment))
        .min(Comparator.comparing(Job::getDuedate))
        .orElse(null);
  }
}
