package eu.pactway.law;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** The holidays that came with the request; there are no others. */
record GivenHolidays(Set<LocalDate> days) implements HolidayCalendar {

  GivenHolidays {
    days = Set.copyOf(days);
  }

  @Override
  public String version() {
    return "as-given";
  }

  @Override
  public Optional<String> holiday(LocalDate day) {
    return days.contains(day) ? Optional.of("holiday") : Optional.empty();
  }
}
