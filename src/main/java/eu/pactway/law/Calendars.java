package eu.pactway.law;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The calendars of public holidays of all Member States: those of the library, as corrected by the States' profiles. A State's calendar is
 * read when it is first asked for.
 */
public final class Calendars {

  private final Catalogue catalogue;
  private final Map<String, String> regions;
  private final Map<String, HolidayCalendar> calendars = new ConcurrentHashMap<>();

  private Calendars(Catalogue catalogue, Map<String, String> regions) {
    this.catalogue = catalogue;
    this.regions = regions;
  }

  /** The calendars of whole States. */
  public static Calendars load() {
    return of(Catalogue.load());
  }

  /** The calendars of whole States, as the catalogue's profiles correct them. */
  public static Calendars of(Catalogue catalogue) {
    return of(catalogue, LawSettings.NONE);
  }

  /**
   * The same with the holidays of the region in which the authority sits.
   *
   * @throws CatalogueException for a region that the State's profile does not know
   */
  public static Calendars of(Catalogue catalogue, LawSettings settings) {
    Calendars calendars = new Calendars(catalogue, settings.regions());
    settings.regions().keySet().forEach(code -> calendars.of(MemberState.of(code)));
    return calendars;
  }

  /** The calendar of the State whose duty is running. */
  public HolidayCalendar of(MemberState state) {
    HolidayCalendar known = calendars.get(state.code());
    return known != null ? known : calendars.computeIfAbsent(state.code(), code -> read(state));
  }

  private HolidayCalendar read(MemberState state) {
    NationalProfile profile = catalogue.profile(state);
    String region = regions.get(state.code());
    if (region == null) {
      return new NationalCalendar(state, "", List.of(), profile.holidays());
    }
    return new NationalCalendar(state, "-" + region, profile.region(region).library(), profile.holidays());
  }
}
