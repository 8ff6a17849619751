package eu.pactway.law;

import java.time.LocalDate;

/** The movable feast that calendars hang on. */
final class Easter {

  /** Days between the Julian and the Gregorian calendar from 1900 to 2099. */
  private static final int JULIAN_LAG = 13;

  private Easter() {}

  /** Easter Sunday of the Orthodox Church, by the Julian computus; for the years 1900 to 2099. */
  static LocalDate orthodox(int year) {
    int moon = (19 * (year % 19) + 15) % 30;
    int sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
    int days = moon + sunday + 114;
    return LocalDate.of(year, days / 31, days % 31 + 1).plusDays(JULIAN_LAG);
  }
}
