package eu.pactway.law;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

/** The public holidays of one Member State, in one version. */
public interface HolidayCalendar {

  /** Names the data, such as {@code jollyday-2.19.0/IT}; stored with each computed date. */
  String version();

  /** The name of the public holiday on that day, if it is one. */
  Optional<String> holiday(LocalDate day);

  /** Neither a Saturday, a Sunday nor a public holiday (Art 2(2) of Regulation 1182/71). */
  default boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && holiday(day).isEmpty();
  }
}
