package eu.pactway.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What was decided after the release was made, on top of the law files: holidays, values of the Member State, crisis measures. Later
 * decisions come later in the lists and prevail.
 *
 * @param state the Member State it holds for; null for none
 * @param number of the last decision; 0 for none
 * @param calendarNumber of the last decision on holidays, its withdrawal included; 0 for none
 */
public record DecidedLaw(
    MemberState state,
    long number,
    long calendarNumber,
    List<DecidedHoliday> holidays,
    List<DecidedValue> values,
    List<CrisisMeasure> measures) {

  /** Nothing was decided: the law files alone count. */
  public static final DecidedLaw NONE = new DecidedLaw(null, 0, 0, List.of(), List.of(), List.of());

  public DecidedLaw {
    holidays = List.copyOf(holidays);
    values = List.copyOf(values);
    measures = List.copyOf(measures);
  }

  /** What of it holds for that State: all, or nothing. */
  DecidedLaw in(MemberState asked) {
    return asked == state ? this : NONE;
  }

  HolidayCalendar over(HolidayCalendar shipped) {
    return calendarNumber == 0 ? shipped : new DecidedCalendar(shipped, calendarNumber, holidays);
  }

  Optional<DecidedValue> value(String limit, LocalDate day) {
    return values.stream().filter(value -> value.holdsFor(limit, day)).reduce((earlier, later) -> later);
  }
}
