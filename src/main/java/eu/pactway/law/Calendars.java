package eu.pactway.law;

/** The calendars of public holidays of all Member States: those of the library, as corrected by {@code law/calendars/}. */
public final class Calendars {

  private Calendars() {}

  /** Reads the calendars and their corrections. */
  public static Calendars load() {
    return new Calendars();
  }

  /** The calendar of the State whose duty is running. */
  public HolidayCalendar of(MemberState state) {
    throw new UnsupportedOperationException("calendar of " + state);
  }
}
