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
   * @param adjustments applied in order to the unrolled end, which is rolled once
   * @param holidays when not null, the only holidays there are, instead of the State's calendar
   * @throws UnknownTimeLimitException for an id that the catalogue has not
   * @throws NotCountableException when there is no number to count
   * @throws InvalidAdjustmentException when an adjustment makes no sense for the limit
   */
  public Deadline compute(
      String timeLimitId, MemberState state, Trigger trigger, List<Adjustment> adjustments, Set<LocalDate> holidays) {
    throw new UnsupportedOperationException(catalogue.get(timeLimitId).id() + calendars.of(state).version() + holidays);
  }
}
