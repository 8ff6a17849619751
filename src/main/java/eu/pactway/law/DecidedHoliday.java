package eu.pactway.law;

import java.time.LocalDate;

/**
 * A day that was declared a public holiday, or no longer to be one, after the release was made.
 *
 * @param name what the day is called; null where it is no longer a holiday
 * @param instrument the legal act that decided so
 */
public record DecidedHoliday(LocalDate day, String name, String instrument) {}
