package eu.pactway.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CountingTest {

  private final DeadlineCalculator calculator = new DeadlineCalculator(Catalogue.load(), Calendars.load());

  @Test
  void theDayOfTheEventIsNotCounted() {
    assertThat(ends("scr-art8-3-external-border", "IT", "2026-11-23T23:59:00+01:00").strictEnd()).isEqualTo("2026-11-30");
    assertThat(ends("scr-art8-3-external-border", "IT", "2026-11-24T00:00:00+01:00").strictEnd()).isEqualTo("2026-12-01");
  }

  @Test
  void theDayOfTheEventIsThatOfTheMemberState() {
    assertThat(ends("scr-art8-3-external-border", "EL", "2026-11-23T23:30:00+01:00").strictEnd()).isEqualTo("2026-12-01");
    assertThat(ends("scr-art8-3-external-border", "PT", "2026-11-24T00:30:00+01:00").strictEnd()).isEqualTo("2026-11-30");
  }

  @Test
  void aBareDayIsADayOfTheMemberStateWhereverItWasRead() {
    Trigger readInLisbon = Trigger.parse("2026-11-23", MemberState.of("PT").zone());

    Deadline deadline = calculator.compute("scr-art8-3-external-border", MemberState.of("FI"), readInLisbon, List.of(), Set.of());

    assertThat(deadline.strictEnd()).isEqualTo("2026-11-30");
  }

  @Test
  void theLastDayIsOverAtMidnightOfTheMemberState() {
    Deadline deadline = ends("scr-art8-3-external-border", "IT", "2026-11-23");

    assertThat(deadline.strictEndInstant()).isEqualTo(Instant.parse("2026-11-30T23:00:00Z"));
  }

  @Test
  void aLimitThatEndsOnASundayRollsToMondayAndItsStrictEndStays() {
    Deadline deadline = ends("apr-art27-1-registration", "IT", "2026-11-24");

    assertThat(deadline.strictEnd()).isEqualTo("2026-11-29");
    assertThat(deadline.legalEnd()).isEqualTo("2026-11-30");
  }

  @Test
  void aLimitRollsOverAWeekendAndTheHolidayBehindIt() {
    Deadline deadline = ends("apr-art27-1-registration", "IT", "2027-03-22");

    assertThat(deadline.strictEnd()).isEqualTo("2027-03-27");
    assertThat(deadline.legalEnd()).as("Easter Monday is the 29th").isEqualTo("2027-03-30");
  }

  @Test
  void aValidityAndALookBackDoNotRoll() {
    assertThat(ends("apr-art29-9-document-validity", "NL", "2026-11-28").legalEnd()).isEqualTo("2027-11-28");
    assertThat(ends("ammr-art29-4-visa-lookback", "FR", "2026-08-27").legalEnd()).isEqualTo("2028-02-27");
  }

  @Test
  void aMonthThatIsTooShortEndsOnItsLastDay() {
    assertThat(ends("ammr-art39-1-take-charge-request", "FR", "2027-12-30").strictEnd()).isEqualTo("2028-02-29");
    assertThat(ends("ammr-art39-1-take-charge-request", "FR", "2026-12-31").strictEnd()).isEqualTo("2027-02-28");
  }

  @Test
  void screeningInsideTheTerritoryHoldsTwoWorkingDays() {
    Deadline deadline = ends("scr-art8-4-within-territory", "DE", "2026-12-04");

    assertThat(deadline.strictEnd()).isEqualTo("2026-12-07");
    assertThat(deadline.legalEnd()).isEqualTo("2026-12-08");
    assertThat(deadline.steps()).anyMatch(s -> s.rule().equals("minimum") && s.article().equals("Reg. 1182/71 Art 3(5)"));
  }

  @Test
  void theProcedureRegulationKnowsNoMinimumOfWorkingDays() {
    Deadline deadline = ends("apr-art27-1-registration", "IT", "2026-12-23");

    assertThat(deadline.legalEnd()).as("24 December is the only working day before it").isEqualTo("2026-12-28");
  }

  @Test
  void workingDaysLeaveOutWeekendsAndHolidays() {
    assertThat(ends("apr-art23-2-b-representative", "IT", "2026-12-01").legalEnd()).isEqualTo("2026-12-23");
  }

  @Test
  void hoursAreElapsedTimeThroughTheChangeOfTheClocks() {
    Deadline deadline = ends("edc-art15-1a-applicant-registration", "PT", "2027-03-27T12:30:00+00:00");

    assertThat(deadline.strictEnd()).isNull();
    assertThat(deadline.strictEndInstant()).isEqualTo(Instant.parse("2027-03-30T12:30:00Z"));
    assertThat(deadline.legalEndInstant()).isEqualTo(Instant.parse("2027-03-30T13:00:00Z"));
  }

  @Test
  void anEventOnTheFullHourLeavesThatHourOut() {
    Deadline deadline = ends("edc-art24-2-sar", "IT", "2026-11-23T15:00:00+01:00");

    assertThat(deadline.strictEndInstant()).isEqualTo(Instant.parse("2026-11-26T14:00:00Z"));
    assertThat(deadline.legalEndInstant()).isEqualTo(Instant.parse("2026-11-26T15:00:00Z"));
  }

  @Test
  void hoursFromADayRunAtTheEarliestFromItsStartAndAtTheLatestFromItsEnd() {
    Deadline deadline = ends("edc-art24-2-sar", "IT", "2026-11-23");

    assertThat(deadline.strictEndInstant()).isEqualTo(Instant.parse("2026-11-25T23:00:00Z"));
    assertThat(deadline.legalEndInstant()).isEqualTo(Instant.parse("2026-11-26T23:00:00Z"));
  }

  @Test
  void aNoticeBeforeATransferCountsBackAndDoesNotRoll() {
    assertThat(ends("ammr-art67-10-notice-applicant", "CY", "2027-02-01").legalEnd()).isEqualTo("2027-01-30");
  }

  @Test
  void theStrictEndOfTheReturnBorderProcedureCountsTheDayItRunsFrom() {
    Deadline deadline = ends("rbpr-art4-2-twelve-weeks", "IT", "2026-11-23");

    assertThat(deadline.strictEnd()).isEqualTo("2027-02-14");
    assertThat(deadline.legalEnd()).isEqualTo("2027-02-15");
  }

  @Test
  void aYearlyDateIsTheNextOne() {
    assertThat(ends("ammr-art9-7-information", "IT", "2026-06-02").legalEnd()).isEqualTo("2027-06-01");
    assertThat(ends("ammr-art9-7-information", "IT", "2026-06-01").legalEnd()).isEqualTo("2026-06-01");
  }

  @Test
  void theNationalTermCountsWhereTheActLeavesItToTheState() {
    assertThat(ends("apr-art67-7-a-appeal-short", "IT", "2026-11-23").strictEnd()).isEqualTo("2026-11-30");
    assertThat(ends("apr-art67-7-b-appeal-ordinary", "IT", "2026-11-23").strictEnd()).isEqualTo("2026-12-23");
    assertThat(ends("apr-art68-5-a-request-to-remain", "IT", "2026-11-23").strictEnd()).isEqualTo("2026-11-30");
    assertThat(ends("rd-art7-1-voluntary-departure", "IT", "2026-11-23").strictEnd()).isEqualTo("2026-12-08");
  }

  @Test
  void theActsDefaultCountsWhereTheStateChoseNothing() {
    assertThat(ends("apr-art68-5-a-request-to-remain", "BG", "2026-11-23").strictEnd()).isEqualTo("2026-11-28");
  }

  @Test
  void whereTheActGivesNoNumberTheTargetIsMarkedAsNoLaw() {
    Deadline deadline = ends("rcd-art19-1-material-conditions", "IT", "2026-11-23");

    assertThat(deadline.internalTarget()).isTrue();
    assertThat(ends("apr-art27-1-registration", "IT", "2026-11-23").internalTarget()).isFalse();
  }

  @Test
  void whereThereIsNothingToCountItSaysSo() {
    assertThatThrownBy(() -> ends("ammr-art27-first-decision-open", "IT", "2026-11-23"))
        .isInstanceOf(NotCountableException.class).hasMessageContaining("Art 27");
  }

  @Test
  void everyStepNamesItsArticleAndWhatItCameTo() {
    assertThat(ends("apr-art27-1-registration", "IT", "2026-11-24").steps())
        .extracting(ExplanationStep::rule, ExplanationStep::article, ExplanationStep::result)
        .containsExactly(
            tuple("law", "APR Art 79(2) and (3)", Catalogue.load().version()),
            tuple("event", "APR Art 73(a)", "2026-11-24"),
            tuple("length", "Art 27(1)", "5 days"),
            tuple("count", "APR Art 73(b)", "2026-11-29"),
            tuple("roll", "APR Art 73(c)", "2026-11-30"));
  }

  @Test
  void theStepOfTheEventSaysWhatIsCountedFromIt() {
    assertThat(ends("apr-art27-1-registration", "IT", "2026-11-24").steps().get(1).text())
        .isEqualTo("The event is on 2026-11-24 in Europe/Rome; that day is not counted.");
    assertThat(ends("edc-art15-1a-applicant-registration", "IT", "2026-11-24T14:35:00+01:00").steps().get(1))
        .as("hours run from the minute")
        .isEqualTo(new ExplanationStep(
            "event", "Reg. 1182/71 Art 3(1)", "The event is on 2026-11-24 at 14:35 in Europe/Rome.", "2026-11-24T14:35+01:00"));
  }

  private Deadline ends(String limit, String state, String trigger) {
    MemberState memberState = MemberState.of(state);
    return calculator.compute(limit, memberState, Trigger.parse(trigger, memberState.zone()), List.of(), null);
  }
}
