package eu.pactway.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.DateTimes;
import net.jqwik.time.api.Dates;

/** What holds for every limit, every State and every day. */
class DeadlinePropertiesTest {

  private static final int FIRST_YEAR = 2026;
  private static final Catalogue CATALOGUE = Catalogue.load();
  private static final Calendars CALENDARS = Calendars.load();
  private static final DeadlineCalculator CALCULATOR = new DeadlineCalculator(CATALOGUE, CALENDARS);

  @Property
  void theLegalEndIsNeverBeforeTheStrictEnd(
      @ForAll("countable") TimeLimit limit, @ForAll("states") MemberState state, @ForAll("days") LocalDate day) {
    Deadline deadline = on(limit, state, day);

    assertThat(deadline.legalEndInstant()).isAfterOrEqualTo(deadline.strictEndInstant());
  }

  @Property
  void aLegalEndThatRollsIsAWorkingDay(
      @ForAll("rolling") TimeLimit limit, @ForAll("states") MemberState state, @ForAll("days") LocalDate day) {
    assertThat(CALENDARS.of(state).isWorkingDay(on(limit, state, day).legalEnd())).isTrue();
  }

  @Property
  void anEndThatNeedsNoRollIsTheStrictEnd(
      @ForAll("withoutMinimum") TimeLimit limit, @ForAll("states") MemberState state, @ForAll("days") LocalDate day) {
    Deadline deadline = on(limit, state, day);

    if (CALENDARS.of(state).isWorkingDay(deadline.strictEnd())) {
      assertThat(deadline.legalEnd()).isEqualTo(deadline.strictEnd());
    }
  }

  @Property
  void aLaterEventNeverEndsEarlier(
      @ForAll("countable") TimeLimit limit,
      @ForAll("states") MemberState state,
      @ForAll("days") LocalDate day,
      @ForAll @IntRange(max = 40) int later) {
    Deadline first = on(limit, state, day);
    Deadline second = on(limit, state, day.plusDays(later));

    assertThat(second.strictEndInstant()).isAfterOrEqualTo(first.strictEndInstant());
    assertThat(second.legalEndInstant()).isAfterOrEqualTo(first.legalEndInstant());
  }

  @Property
  void aPeriodUnderTheGeneralRuleHoldsTwoWorkingDays(
      @ForAll("states") MemberState state, @ForAll("days") LocalDate day) {
    Deadline deadline = on(CATALOGUE.get("scr-art8-4-within-territory"), state, day);

    assertThat(day.plusDays(1).datesUntil(deadline.legalEnd().plusDays(1)).filter(CALENDARS.of(state)::isWorkingDay).count())
        .isGreaterThanOrEqualTo(2);
  }

  @Property
  void hoursEndExactlyThatMuchLaterAndTheLegalEndWithinTheHour(
      @ForAll("inHours") TimeLimit limit, @ForAll("states") MemberState state, @ForAll("moments") LocalDateTime moment) {
    ZonedDateTime at = moment.atZone(state.zone());
    Deadline deadline = CALCULATOR.compute(limit.id(), state, new Trigger(at, false), List.of(), null);

    assertThat(Duration.between(at.toInstant(), deadline.strictEndInstant())).isEqualTo(Duration.ofHours(limit.duration()));
    assertThat(Duration.between(deadline.strictEndInstant(), deadline.legalEndInstant()))
        .isPositive().isLessThanOrEqualTo(Duration.ofHours(1));
  }

  @Property
  void aSuspensionMovesTheStrictEndByExactlyItsDays(
      @ForAll("days") LocalDate day, @ForAll @IntRange(max = 28) int after, @ForAll @IntRange(max = 60) int length) {
    TimeLimit limit = CATALOGUE.get("ammr-art39-1-take-charge-request-hit");
    MemberState state = MemberState.of("IT");
    Adjustment suspension = new Adjustment(AdjustmentKind.SUSPENSION, "AMMR Art 51(5)", null, null,
        day.plusDays(after), day.plusDays(after + length), null, null);

    Deadline deadline = CALCULATOR.compute(limit.id(), state, at(state, day), List.of(suspension), null);

    assertThat(deadline.strictEnd()).isEqualTo(on(limit, state, day).strictEnd().plusDays(length));
  }

  @Property
  void countingAgainComesToTheSame(
      @ForAll("countable") TimeLimit limit, @ForAll("states") MemberState state, @ForAll("days") LocalDate day) {
    assertThat(on(limit, state, day)).isEqualTo(on(limit, state, day));
  }

  @Property
  void aSuspensionOfALimitInHoursMovesItByTwentyFourHoursADay(
      @ForAll("moments") LocalDateTime moment, @ForAll @IntRange(max = 5) int days) {
    Period period = new Period(moment.toLocalDate(), List.of(new Length(72, Unit.HOURS)), false);

    assertThat(period.plus(new Length(days, Unit.DAYS)).hours()).isEqualTo(72 + 24L * days);
  }

  @Property
  void daysGivenBackAreCalendarDaysWhateverTheUnit(
      @ForAll("givingBack") TimeLimit limit, @ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 60) int length) {
    MemberState state = MemberState.of("ES");
    Suspension suspension = limit.suspensions().stream().filter(s -> s.modes().contains(SuspensionMode.GIVE_BACK)).findFirst().orElseThrow();
    Deadline plain = on(limit, state, day);
    Adjustment given = new Adjustment(AdjustmentKind.SUSPENSION, suspension.id(), null, null, day, day.plusDays(length), null, null);

    Deadline later = CALCULATOR.compute(limit.id(), state, at(state, day), List.of(given), null);

    assertThat(later.strictEnd()).isBetween(plain.strictEnd(), plain.strictEnd().plusDays(length));
    if (suspension.maxTotal() == null) {
      assertThat(later.strictEnd()).isEqualTo(plain.strictEnd().plusDays(length));
    } else {
      assertThat(later.strictEnd()).isBeforeOrEqualTo(
          new Period(day, List.of(suspension.maxTotal()), false).end(CALENDARS.of(state)));
    }
  }

  @Property
  void aMonthEndsOnTheSameNumberOrOnTheLastDayOfAShorterMonth(
      @ForAll("inMonths") TimeLimit limit, @ForAll("states") MemberState state, @ForAll("days") LocalDate day) {
    LocalDate end = on(limit, state, day).strictEnd();

    assertThat(end.getDayOfMonth()).isEqualTo(Math.min(day.getDayOfMonth(), end.lengthOfMonth()));
  }

  @Property
  void anExtensionNeverShortensAndNeverPassesTheTotal(@ForAll("extendable") TimeLimit limit, @ForAll("days") LocalDate day) {
    MemberState state = MemberState.of("DE");
    Extension extension = limit.extensions().get(0);
    Adjustment adjustment = new Adjustment(AdjustmentKind.EXTENSION, extension.id(), null, null, null, null, null, null);

    Deadline deadline = CALCULATOR.compute(limit.id(), state, at(state, day), List.of(adjustment, adjustment), null);

    assertThat(deadline.strictEndInstant()).isAfterOrEqualTo(on(limit, state, day).strictEndInstant());
    if (deadline.strictEnd() != null && !limit.fromDate()) {
      Period most = new Period(day, List.of(new Length(extension.maxTotal(), extension.unit())), false);
      assertThat(deadline.strictEnd()).isEqualTo(most.end(CALENDARS.of(state)));
    }
  }

  @Provide
  Arbitrary<TimeLimit> countable() {
    return limits(limit -> limit.length() != null && !limit.backward());
  }

  @Provide
  Arbitrary<TimeLimit> rolling() {
    return limits(limit -> limit.length() != null && limit.unit() != Unit.HOURS && limit.kind().rolls() && !limit.backward()
        && limit.duration() > 0);
  }

  @Provide
  Arbitrary<TimeLimit> withoutMinimum() {
    return limits(limit -> limit.length() != null && limit.unit() != Unit.HOURS && !limit.counting().equals("reg-1182-71")
        && !limit.fromDate() && !limit.backward());
  }

  @Provide
  Arbitrary<TimeLimit> inHours() {
    return limits(limit -> limit.unit() == Unit.HOURS && !limit.backward());
  }

  @Provide
  Arbitrary<TimeLimit> extendable() {
    return limits(limit -> limit.length() != null && !limit.extensions().isEmpty()
        && limit.extensions().get(0).by() != null && limit.extensions().get(0).maxTotal() != null);
  }

  @Provide
  Arbitrary<TimeLimit> givingBack() {
    return limits(limit -> limit.length() != null && limit.unit() != Unit.HOURS && !limit.fromDate()
        && limit.suspensions().stream().anyMatch(s -> s.modes().contains(SuspensionMode.GIVE_BACK)));
  }

  @Provide
  Arbitrary<TimeLimit> inMonths() {
    return limits(limit -> limit.length() != null && (limit.unit() == Unit.MONTHS || limit.unit() == Unit.YEARS) && !limit.backward()
        && !limit.fromDate());
  }

  @Provide
  Arbitrary<MemberState> states() {
    return Arbitraries.of(MemberState.all());
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Dates.dates().between(LocalDate.of(2026, 7, 1), LocalDate.of(2036, 12, 31));
  }

  @Provide
  Arbitrary<LocalDateTime> moments() {
    return DateTimes.dateTimes().between(LocalDateTime.of(2026, 7, 1, 0, 0), LocalDateTime.of(2036, 12, 31, 0, 0));
  }

  private static Arbitrary<TimeLimit> limits(Predicate<TimeLimit> fit) {
    return Arbitraries.of(CATALOGUE.all().stream().filter(fit).filter(DeadlinePropertiesTest::inForce).toList());
  }

  private static boolean inForce(TimeLimit limit) {
    return limit.validity() == null || limit.validity().from().getYear() <= FIRST_YEAR;
  }

  private static Deadline on(TimeLimit limit, MemberState state, LocalDate day) {
    return CALCULATOR.compute(limit.id(), state, at(state, day), List.of(), null);
  }

  private static Trigger at(MemberState state, LocalDate day) {
    return new Trigger(day.atStartOfDay(state.zone()), true);
  }
}
