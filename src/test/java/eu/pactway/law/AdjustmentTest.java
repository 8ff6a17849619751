package eu.pactway.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AdjustmentTest {

  private static final MemberState ITALY = MemberState.of("IT");
  private static final String TRANSFER = "ammr-art46-1-transfer";

  private final DeadlineCalculator calculator = new DeadlineCalculator(Catalogue.load(), Calendars.load());

  @Test
  void anExtensionIsALongerTotalFromTheSameDayAndRollsOnce() {
    Deadline deadline = ends("apr-art35-4-ordinary", "2026-12-08", extension("apr-art35-4-ordinary--art35-5", 6, Unit.MONTHS));

    assertThat(deadline.strictEnd()).isEqualTo("2027-12-08");
    assertThat(deadline.legalEnd()).as("8 December is a holiday").isEqualTo("2027-12-09");
  }

  @Test
  void anExtensionStopsAtTheTotalOfTheAct() {
    Adjustment once = extension("apr-art35-4-ordinary--art35-5", 6, Unit.MONTHS);

    assertThat(ends("apr-art35-4-ordinary", "2026-12-08", once, once).strictEnd()).isEqualTo("2027-12-08");
    assertThat(ends("apr-art35-4-ordinary", "2026-12-08", extension("apr-art35-4-ordinary--art35-5", 9, Unit.MONTHS)).strictEnd())
        .isEqualTo("2027-12-08");
  }

  @Test
  void anExtensionWithoutItsLengthTakesThatOfTheAct() {
    assertThat(ends("apr-art27-1-registration", "2026-11-23", extension("APR Art 27(5)", null, null)).strictEnd()).isEqualTo("2026-12-08");
  }

  @Test
  void aDerivedLimitNamesTheExtensionItDescribes() {
    assertThat(ends("rd-art15-5-detention-max", "2026-11-05", extension("rd-art15-6-detention-extension", 12, Unit.MONTHS)).strictEnd())
        .isEqualTo("2028-05-05");
    assertThatThrownBy(() -> ends("rd-art15-5-detention-max", "2026-11-05", extension("rd-art15-5-detention-max--more", 1, Unit.MONTHS)))
        .isInstanceOf(InvalidAdjustmentException.class);
  }

  @Test
  void anExtensionThatTheActDoesNotKnowIsRefused() {
    assertThatThrownBy(() -> ends("scr-art8-3-external-border", "2026-11-23", extension("SCR Art 8(3)", 3, Unit.DAYS)))
        .isInstanceOf(InvalidAdjustmentException.class).hasMessageContaining("has no extension");
  }

  @Test
  void abscondingCountsItsThreeYearsFromTheInformation() {
    Adjustment absconding = new Adjustment(
        AdjustmentKind.EXTENSION, TRANSFER + "--absconding", 3, Unit.YEARS, null, null, null, on("2027-02-15"));

    assertThat(ends(TRANSFER, "2026-09-14", absconding).strictEnd()).isEqualTo("2030-02-15");
  }

  @Test
  void abscondingWithoutTheMomentOfTheInformationIsRefused() {
    assertThatThrownBy(() -> ends(TRANSFER, "2026-09-14", extension(TRANSFER + "--absconding", 3, Unit.YEARS)))
        .isInstanceOf(InvalidAdjustmentException.class).hasMessageContaining("absconding-notified");
  }

  @Test
  void aReappearanceWithMoreThanThreeMonthsLeftShortensNothing() {
    Adjustment back = new Adjustment(AdjustmentKind.EXTENSION, TRANSFER + "--reappearance", null, null, null, null, null, on("2026-10-01"));

    Deadline deadline = ends(TRANSFER, "2026-09-14", back);

    assertThat(deadline.strictEnd()).isEqualTo("2027-03-14");
    assertThat(deadline.withoutEffect()).hasSize(1);
  }

  @Test
  void aSuspensionGivesBackExactlyTheDaysItTook() {
    Adjustment withheld = suspension("ammr-art39-1-take-charge-request-hit--art51-5", "2026-12-02", "2026-12-11", null);

    assertThat(ends("ammr-art39-1-take-charge-request-hit", "2026-11-11", withheld).strictEnd()).isEqualTo("2026-12-20");
    assertThat(ends("ammr-art39-1-take-charge-request-hit", "2026-11-11", withheld, withheld).strictEnd()).isEqualTo("2026-12-29");
  }

  @Test
  void aSuspensionWithoutAnEndLeavesTheEndSoFarAndSaysThatItIsNotKnown() {
    Adjustment withheld = open("AMMR Art 51(5)", "2026-12-02", null);

    Deadline deadline = ends("ammr-art39-1-take-charge-request-hit", "2026-11-11", withheld);

    assertThat(deadline.strictEnd()).isEqualTo("2026-12-11");
    assertThat(deadline.standsStill()).isTrue();
    assertThat(deadline.steps()).filteredOn(s -> s.rule().equals(Deadline.STANDS_STILL)).singleElement()
        .satisfies(s -> assertThat(s.text()).contains("stands still after 2026-12-02", "not known yet"));
  }

  @Test
  void itGivesBackTheDaysOnceTheEventItWaitsForIsThere() {
    Adjustment until = open("AMMR Art 51(5)", "2026-12-02", "information-received");

    assertThat(endsWith("ammr-art39-1-take-charge-request-hit", "2026-11-11", "information-received", "2026-12-11", until).strictEnd())
        .as("nine days more").isEqualTo("2026-12-20");
    assertThat(endsWith("ammr-art39-1-take-charge-request-hit", "2026-11-11", "information-received", "2026-12-01", until))
        .as("an event from before it began is another's")
        .satisfies(d -> assertThat(d.standsStill()).isTrue());
  }

  @Test
  void oneThatStartsTheLimitAgainDoesSoFromTheEvent() {
    Adjustment appeal = open("AMMR Art 46(1), 43(3)", "2026-11-02", "final-decision-on-suspensive-appeal");

    assertThat(ends("ammr-art46-1-transfer", "2026-10-01", appeal).standsStill()).isTrue();
    assertThat(endsWith("ammr-art46-1-transfer", "2026-10-01", "final-decision-on-suspensive-appeal", "2027-01-21", appeal).strictEnd())
        .isEqualTo("2027-07-21");
  }

  @Test
  void aLimitDoesNotStandStillTwiceNorAfterItsEnd() {
    Adjustment open = open("AMMR Art 51(5)", "2026-12-02", null);

    assertThat(ends("ammr-art39-1-take-charge-request-hit", "2026-11-11", open, open).withoutEffect()).hasSize(1);
    assertThat(ends("ammr-art39-1-take-charge-request-hit", "2026-11-11", open("AMMR Art 51(5)", "2026-12-12", null)).withoutEffect())
        .singleElement().satisfies(s -> assertThat(s.text()).contains("had ended"));
    assertThat(ends("scr-art8-3-external-border", "2026-11-23", open("AMMR Art 51(5)", "2026-11-24", null)).withoutEffect()).hasSize(1);
  }

  @Test
  void aSuspensionOfNoDaysChangesNothing() {
    Adjustment none = suspension("AMMR Art 51(5)", "2026-12-02", "2026-12-02", null);

    assertThat(ends("ammr-art39-1-take-charge-request-hit", "2026-11-11", none).strictEnd()).isEqualTo("2026-12-11");
  }

  @Test
  void aSuspensionAfterTheEndRevivesNothing() {
    Adjustment late = suspension("AMMR Art 51(5)", "2026-12-12", "2026-12-20", null);

    Deadline deadline = ends("ammr-art39-1-take-charge-request-hit", "2026-11-11", late);

    assertThat(deadline.strictEnd()).isEqualTo("2026-12-11");
    assertThat(deadline.withoutEffect()).hasSize(1);
  }

  @Test
  void thePostponementOfADecisionStopsAtTwentyOneMonths() {
    Adjustment twoYears = suspension("APR Art 35(7)", "2027-01-01", "2028-12-31", null);

    assertThat(ends("apr-art35-4-ordinary", "2026-12-09", twoYears).strictEnd()).isEqualTo("2028-09-09");
  }

  @Test
  void anAppealWithSuspensiveEffectStartsTheTransferPeriodAgain() {
    Adjustment appeal = suspension("AMMR Art 46(1), 43(3)", "2026-11-02", "2027-01-21", on("2027-01-21"));

    assertThat(ends(TRANSFER, "2026-10-12", appeal).strictEnd()).isEqualTo("2027-07-21");
  }

  @Test
  void nothingSuspendsTheLimitThatReleasesAPerson() {
    Deadline deadline = ends("rcd-art11-3-release-backstop", "2026-11-09",
        suspension("RCD Art 11(3)", "2026-11-20", "2026-11-27", null));

    assertThat(deadline.strictEnd()).isEqualTo("2026-11-30");
    assertThat(deadline.withoutEffect()).singleElement().extracting(ExplanationStep::text).asString().contains("does not suspend");
  }

  @Test
  void aCrisisLengthTakesThePlaceOfTheOrdinaryOne() {
    Adjustment measure = crisis("cfmr-art10-1-registration", 4, Unit.WEEKS, "mass-arrivals");

    assertThat(ends("apr-art27-1-registration", "2026-11-23", measure).strictEnd()).isEqualTo("2026-12-21");
  }

  @Test
  void aCrisisMeasureCountsOnTheFirstAndTheLastDayOfItsPeriodAndNoOther() {
    Adjustment measure = crisis("cfmr-art10-1-registration", 4, Unit.WEEKS, "mass-arrivals");

    assertThat(ends("apr-art27-1-registration", "2026-11-01", measure).withoutEffect()).isEmpty();
    assertThat(ends("apr-art27-1-registration", "2027-01-31", measure).withoutEffect()).isEmpty();
    assertThat(ends("apr-art27-1-registration", "2026-10-31", measure).withoutEffect()).hasSize(1);
    assertThat(ends("apr-art27-1-registration", "2027-02-01", measure).withoutEffect()).hasSize(1);
  }

  @Test
  void aSituationThatTheActDoesNotNameChangesNothing() {
    Deadline deadline = ends("ammr-art39-1-take-charge-request", "2026-12-14",
        crisis("cfmr-art12-2a-take-charge-request", 4, Unit.MONTHS, "instrumentalisation"));

    assertThat(deadline.strictEnd()).isEqualTo("2027-02-14");
    assertThat(deadline.withoutEffect()).hasSize(1);
  }

  @Test
  void noCrisisChangesTheScreening() {
    Deadline deadline = ends("scr-art8-3-external-border", "2026-11-23",
        crisis("cfmr-art10-1-registration", 4, Unit.WEEKS, "mass-arrivals"));

    assertThat(deadline.strictEnd()).isEqualTo("2026-11-30");
    assertThat(deadline.withoutEffect()).hasSize(1);
  }

  @Test
  void theSixWeeksOfACrisisDoNotComeOnTopOfTheSixteenAfterARelocation() {
    Deadline deadline = ends("apr-art51-2-border-maximum", "2026-11-23",
        extension("apr-art51-2-border-maximum--relocation", 4, Unit.WEEKS),
        crisis("cfmr-art11-1-border-procedure", 6, Unit.WEEKS, "mass-arrivals"));

    assertThat(deadline.strictEnd()).isEqualTo("2027-03-15");
    assertThat(deadline.withoutEffect()).hasSize(1);
  }

  @Test
  void aCrisisLengthIsNeverLongerThanTheActAllows() {
    assertThat(ends("apr-art27-1-registration", "2026-11-23", crisis("CFMR Art 10(1)", 8, Unit.WEEKS, "force-majeure")).strictEnd())
        .isEqualTo("2026-12-21");
  }

  @Test
  void theBoundsOfANationalValueBelongToIt() {
    for (int days : new int[] {5, 10}) {
      assertThat(ends("apr-art67-7-a-appeal-short", "2026-11-02", national(days, Unit.DAYS)).strictEnd())
          .isEqualTo(LocalDate.of(2026, 11, 2).plusDays(days));
    }
    for (int days : new int[] {4, 11}) {
      assertThatThrownBy(() -> ends("apr-art67-7-a-appeal-short", "2026-11-02", national(days, Unit.DAYS)))
          .isInstanceOf(InvalidAdjustmentException.class).hasMessageContaining("Art 67(7)(a)");
    }
  }

  @Test
  void aStateCannotChooseMoreThanTheActGives() {
    assertThatThrownBy(() -> ends("rbpr-art4-5-voluntary-departure", "2026-11-23", national(16, Unit.DAYS)))
        .isInstanceOf(InvalidAdjustmentException.class);
    assertThat(ends("rbpr-art4-5-voluntary-departure", "2026-11-23", national(15, Unit.DAYS)).strictEnd()).isEqualTo("2026-12-08");
  }

  @Test
  void aMonthIsAMonthAndNotThirtyDays() {
    assertThat(ends("apr-art67-7-b-appeal-ordinary", "2027-01-31", national(1, Unit.MONTHS)).strictEnd()).isEqualTo("2027-02-28");
  }

  private Deadline ends(String limit, String trigger, Adjustment... adjustments) {
    return calculator.compute(limit, ITALY, on(trigger), List.of(adjustments), Set.of(LocalDate.of(2027, 12, 8)));
  }

  private static Trigger on(String day) {
    return Trigger.parse(day, ITALY.zone());
  }

  private static Adjustment extension(String ref, Integer by, Unit unit) {
    return new Adjustment(AdjustmentKind.EXTENSION, ref, by, unit, null, null, null, null);
  }

  private Deadline endsWith(String limit, String trigger, String event, String day, Adjustment adjustment) {
    return calculator.compute(
        limit, ITALY, on(trigger), List.of(adjustment), null, type -> type.equals(event) ? on(day) : null);
  }

  private static Adjustment national(int by, Unit unit) {
    return new Adjustment(AdjustmentKind.NATIONAL, "national law", by, unit, null, null, null, null);
  }

  private static Adjustment open(String ref, String from, String until) {
    return new Adjustment(AdjustmentKind.SUSPENSION, ref, null, null, LocalDate.parse(from), null, null, null, until);
  }

  private static Adjustment suspension(String ref, String from, String to, Trigger trigger) {
    return new Adjustment(AdjustmentKind.SUSPENSION, ref, null, null, LocalDate.parse(from), LocalDate.parse(to), null, trigger);
  }

  /** A measure from 1 November 2026 to 31 January 2027. */
  private static Adjustment crisis(String ref, int by, Unit unit, String situation) {
    return new Adjustment(
        AdjustmentKind.CRISIS, ref, by, unit, LocalDate.of(2026, 11, 1), LocalDate.of(2027, 1, 31), situation, null);
  }
}
