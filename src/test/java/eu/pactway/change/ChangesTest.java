package eu.pactway.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.pactway.clock.ClockMove.Outcome;
import eu.pactway.clock.ClockState;
import eu.pactway.clock.ClockView;
import eu.pactway.law.Length;
import eu.pactway.law.Situation;
import eu.pactway.law.Unit;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is decided for all: holidays, national parameters and crisis measures. */
class ChangesTest extends ChangeScene {

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
}
