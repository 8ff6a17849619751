package eu.pactway.law;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The official public holidays of a State, or of the region of it in which the authority sits: the library's, as corrected. Without a
 * region those of regions are left out; bank, school and observance days always are: only an official day moves an end.
 */
final class NationalCalendar implements HolidayCalendar {

  private static final String LIBRARY = "jollyday-2.19.0";

  private final HolidayManager manager;
  private final CalendarCorrections corrections;
  private final String version;
  private final String[] path;
  private final Map<Integer, Map<LocalDate, String>> years = new ConcurrentHashMap<>();

  /**
   * The calendar of a State.
   *
   * @param region names the region in the version; empty for the whole State
   * @param path of the region in the library; empty for the whole State
   */
  NationalCalendar(MemberState state, String region, List<String> path, CalendarCorrections corrections) {
    this.path = path.toArray(String[]::new);
    this.manager = HolidayManager.getInstance(ManagerParameters.create(state.isoCode().toLowerCase(Locale.ROOT)));
    this.corrections = corrections;
    this.version = LIBRARY + "/" + state.code() + region + (corrections.version() == null ? "" : "+" + corrections.version());
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
    for (Holiday holiday : manager.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, path)) {
      days.put(holiday.getDate(), holiday.getDescription(Locale.ENGLISH));
    }
    corrections.remove().stream()
        .filter(c -> c.holdsIn(year))
        .forEach(c -> days.entrySet().removeIf(e -> c.names(e.getKey(), e.getValue())));
    corrections.add().stream().filter(c -> c.holdsIn(year)).forEach(c -> c.in(year).forEach(day -> days.put(day, c.name())));
    return days;
  }
}
