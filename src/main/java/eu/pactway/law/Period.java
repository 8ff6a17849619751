package eu.pactway.law;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Lengths counted one after the other from a day, which is not counted itself. Lengths of one unit are counted as one, so that six months
 * extended by six end where a year ends, unless they are kept {@code apart}; the end is never rolled here.
 */
record Period(LocalDate start, List<Length> lengths, boolean backward, boolean apart) {

  Period {
    lengths = apart ? List.copyOf(lengths) : merged(lengths);
  }

  Period(LocalDate start, List<Length> lengths, boolean backward) {
    this(start, lengths, backward, false);
  }

  /** The last day: weekends and holidays inside the period count, except in working days. */
  LocalDate end(HolidayCalendar calendar) {
    LocalDate day = start;
    for (Length length : lengths) {
      day = after(day, length, calendar);
    }
    return day;
  }

  /** The lengths in words, such as "6 months and 9 days". */
  String words() {
    return lengths.size() == 1
        ? lengths.get(0).toString()
        : lengths.stream().map(Length::toString).collect(Collectors.joining(" and "));
  }

  boolean inHours() {
    return !lengths.isEmpty() && lengths.get(0).unit() == Unit.HOURS;
  }

  boolean inWorkingDays() {
    return !lengths.isEmpty() && lengths.get(lengths.size() - 1).unit() == Unit.WORKING_DAYS;
  }

  /** The sum of the hours; a day given back is 24 of them. */
  long hours() {
    return lengths.stream().mapToLong(l -> switch (l.unit()) {
      case HOURS -> l.by();
      case DAYS -> 24L * l.by();
      case WEEKS -> 168L * l.by();
      default -> throw new InvalidAdjustmentException("a limit in hours cannot be changed by " + l);
    }).sum();
  }

  Period plus(Length length) {
    List<Length> more = new ArrayList<>(lengths);
    more.add(length);
    return new Period(start, more, backward, apart);
  }

  /** The same and then another length from its end, not as one with those before. */
  Period then(Length length) {
    List<Length> more = new ArrayList<>(lengths);
    more.add(length);
    return new Period(start, more, backward, true);
  }

  Period of(Length length) {
    return new Period(start, List.of(length), backward);
  }

  Period from(LocalDate day) {
    return new Period(day, lengths, backward, apart);
  }

  private static List<Length> merged(List<Length> lengths) {
    if (lengths.size() < 2) {
      return List.copyOf(lengths);
    }
    List<Length> merged = new ArrayList<>();
    for (Length length : lengths) {
      Length last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null && last.unit() == length.unit()) {
        merged.set(merged.size() - 1, new Length(last.by() + length.by(), length.unit()));
      } else {
        merged.add(length);
      }
    }
    return List.copyOf(merged);
  }

  private LocalDate after(LocalDate day, Length length, HolidayCalendar calendar) {
    int by = backward ? -length.by() : length.by();
    return switch (length.unit()) {
      // Hours on top of days: whole days, any part of a day to its end
      case HOURS -> day.plusDays(Math.floorDiv(by + 23, 24));
      case DAYS -> day.plusDays(by);
      case WEEKS -> day.plusWeeks(by);
      // LocalDate falls back to the last day of a month that is too short, as the counting rules do
      case MONTHS -> day.plusMonths(by);
      case YEARS -> day.plusYears(by);
      case WORKING_DAYS -> workingDay(day, length.by(), calendar);
      default -> throw new IllegalStateException("not a length of time: " + length);
    };
  }

  private LocalDate workingDay(LocalDate day, int count, HolidayCalendar calendar) {
    LocalDate current = day;
    int left = count;
    while (left > 0) {
      current = current.plusDays(backward ? -1 : 1);
      if (calendar.isWorkingDay(current)) {
        left--;
      }
    }
    return current;
  }

  /** Why a day is no working day: its weekday, or the name of the holiday. */
  static String whyFree(LocalDate day, HolidayCalendar calendar) {
    return calendar.holiday(day).orElse(
        day.getDayOfWeek() == DayOfWeek.SATURDAY ? "Saturday" : day.getDayOfWeek() == DayOfWeek.SUNDAY ? "Sunday" : "working day");
  }
}
