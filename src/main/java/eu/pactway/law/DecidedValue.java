package eu.pactway.law;

import java.time.LocalDate;

/**
 * A length that the Member State chose for a limit after the release was made, for events of a period.
 *
 * @param from first day of the events it counts for
 * @param to last such day; null while it holds
 * @param instrument the provision that sets it
 */
public record DecidedValue(String timeLimit, Length value, LocalDate from, LocalDate to, String instrument) {

  boolean holdsFor(String limit, LocalDate day) {
    return timeLimit.equals(limit) && !day.isBefore(from) && (to == null || !day.isAfter(to));
  }
}
