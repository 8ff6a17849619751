package eu.pactway.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Computes the ends of a limit: a pure function of the law, the event, the adjustments and the calendar. */
public final class DeadlineCalculator {

  private final Catalogue catalogue;
  private final Calendars calendars;

  public DeadlineCalculator(Catalogue catalogue, Calendars calendars) {
    this.catalogue = catalogue;
    this.calendars = calendars;
  }

  /**
   * The ends of a limit.
   *
   * @param state whose duty runs: its zone and calendar count
   * @param adjustments applied in order to the unrolled end, which is rolled once; null or empty for none
   * @param holidays when not null, the only holidays there are, instead of the State's calendar
   * @throws UnknownTimeLimitException for an id that the catalogue has not
   * @throws NotCountableException when there is no number to count
   * @throws InvalidAdjustmentException when an adjustment makes no sense for the limit; one that the law merely gives no effect is a step
   *     of the explanation, see {@link Deadline#withoutEffect()}
   */
  public Deadline compute(
      String timeLimitId, MemberState state, Trigger trigger, List<Adjustment> adjustments, Set<LocalDate> holidays) {
    TimeLimit limit = catalogue.get(timeLimitId);
    HolidayCalendar calendar = holidays == null ? calendars.of(state) : new GivenHolidays(holidays);
    Vocabulary.CountingRule rule = catalogue.vocabulary().countingRule(limit.counting()).orElseThrow();
    Computation computation = new Computation(limit, rule, state, calendar, trigger);
    List<Adjustment> given = adjustments == null ? List.of() : adjustments;
    if (limit.unit() == Unit.DATE) {
      given.forEach(a -> computation.withoutEffect(a, "the act fixes the date."));
      return new Ends(computation).fixed();
    }
    if (given.stream().noneMatch(a -> a.kind() == AdjustmentKind.NATIONAL)) {
      NationalStep.standard(computation, catalogue);
    }
    // A State's choice is the length that all else starts from
    given.stream().filter(a -> a.kind() == AdjustmentKind.NATIONAL).forEach(a -> NationalStep.chosen(computation, a));
    given.stream().filter(a -> a.kind() != AdjustmentKind.NATIONAL).forEach(a -> adjust(computation, a));
    if (computation.period().lengths().isEmpty()) {
      throw new NotCountableException(limit);
    }
    return new Ends(computation).deadline();
  }

  private void adjust(Computation computation, Adjustment adjustment) {
    boolean replaces = adjustment.kind() == AdjustmentKind.CRISIS || adjustment.trigger() != null;
    if (computation.period().lengths().isEmpty() && !replaces) {
      throw new NotCountableException(computation.limit);
    }
    switch (adjustment.kind()) {
      case EXTENSION -> ExtensionStep.apply(computation, adjustment, catalogue.vocabulary());
      case SUSPENSION -> SuspensionStep.apply(computation, adjustment);
      case CRISIS -> CrisisStep.apply(computation, adjustment);
      default -> throw new IllegalStateException("already applied: " + adjustment.kind());
    }
  }
}
