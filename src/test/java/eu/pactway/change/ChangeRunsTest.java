package eu.pactway.change;

import static org.assertj.core.api.Assertions.assertThat;

import eu.pactway.clock.ClockMove;
import java.sql.Connection;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A change goes through all cases, in jobs of the engine. */
class ChangeRunsTest extends ChangeScene {

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
        .params(MONDAY_OVER.atOffset(ZoneOffset.UTC), MONDAY_OVER.atOffset(ZoneOffset.UTC), MONDAY, late)
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
}
