package eu.pactway.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The calendar of the release with the days that were decided since. */
record DecidedCalendar(HolidayCalendar shipped, long number, List<DecidedHoliday> decided) implements HolidayCalendar {

  @Override
  public String version() {
    return shipped.version() + "+" + number;
  }

  @Override
  public Optional<String> holiday(LocalDate day) {
    for (int i = decided.size() - 1; i >= 0; i--) {
      if (decided.get(i).day().equals(day)) {
        return Optional.ofNullable(decided.get(i).name());
      }
    }
    return shipped.holiday(day);
  }
}
