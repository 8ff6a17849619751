package eu.pactway.law;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the authority adds to, and takes from, the library's calendar of its State. Removals come first.
 *
 * @param version names this set of corrections in each computed date; raise it with every change
 */
public record CalendarCorrections(String version, List<Correction> remove, List<Correction> add) {

  static final CalendarCorrections NONE = new CalendarCorrections(null, List.of(), List.of());

  /**
   * One holiday, in the years it holds for.
   *
   * @param name the library's English name (removal without a date), or the name to show (addition)
   * @param date a date (YYYY-MM-DD), or a day of every year (MM-DD)
   * @param orthodoxEaster instead of a date: days after (negative: before) Easter Sunday of the Orthodox Church
   * @param from first year it holds for; null for all
   * @param to last year it holds for; null for all
   * @param why the provision or the fault mended
   */
  public record Correction(String name, String date, Integer orthodoxEaster, Integer from, Integer to, String why) {

    boolean holdsIn(int year) {
      return (from == null || year >= from) && (to == null || year <= to);
    }

    Stream<LocalDate> in(int year) {
      if (orthodoxEaster != null) {
        return Stream.of(Easter.orthodox(year).plusDays(orthodoxEaster));
      }
      if (date.length() == 5) {
        return Stream.of(MonthDay.parse("--" + date).atYear(year));
      }
      return Stream.of(LocalDate.parse(date)).filter(day -> day.getYear() == year);
    }

    boolean names(LocalDate day, String holiday) {
      return date == null ? holiday.equals(name) : in(day.getYear()).anyMatch(day::equals);
    }
  }

  public CalendarCorrections {
    remove = remove == null ? List.of() : List.copyOf(remove);
    add = add == null ? List.of() : List.copyOf(add);
  }
}
