package eu.pactway.law;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The official public holidays of a State that hold in all of it: the library's, as corrected. Holidays of regions are left out, and so
 * are bank, school and observance days: only a day that is official in the whole State moves an end.
 */
final class NationalCalendar implements HolidayCalendar {

  private static final String LIBRARY = "jollyday-2.19.0";

  private final HolidayManager manager;
  private final CalendarCorrections corrections;
  private final String version;
  private final Map<Integer, Map<LocalDate, String>> years = new ConcurrentHashMap<>();

  NationalCalendar(MemberState state, CalendarCorrections corrections) {
    this.manager = HolidayManager.getInstance(ManagerParameters.create(state.isoCode().toLowerCase(Locale.ROOT)));
    this.corrections = corrections;
    this.version = LIBRARY + "/" + state.code() + (corrections.version() == null ? "" : "+" + corrections.version());
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public Optional<String> holiday(LocalDate day) {
    return Optional.ofNullable(year(day.getYear()).get(day));
  }

  /** The holidays of a year by date, in no order. */
  Map<LocalDate, String> year(int year) {
    Map<LocalDate, String> known = years.get(year);
    return known != null ? known : years.computeIfAbsent(year, this::read);
  }

  private Map<LocalDate, String> read(int year) {
    Map<LocalDate, String> days = new HashMap<>();
    for (Holiday holiday : manager.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY)) {
      days.put(holiday.getDate(), holiday.getDescription(Locale.ENGLISH));
    }
    corrections.remove().stream()
        .filter(c -> c.holdsIn(year))
        .forEach(c -> days.entrySet().removeIf(e -> c.names(e.getKey(), e.getValue())));
    corrections.add().stream().filter(c -> c.holdsIn(year)).forEach(c -> c.in(year).forEach(day -> days.put(day, c.name())));
    return days;
  }
}
