package eu.pactway.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/**
 * A moment in law: an instant, or a day of which no hour is known.
 *
 * @param at the instant; of a day its start in the Member State's zone
 */
public record Moment(Instant at, boolean dateOnly) {

  /**
   * Reads {@code 2026-11-23} or {@code 2026-11-23T14:35:00+01:00}.
   *
   * @throws java.time.format.DateTimeParseException for anything else, a time without an offset among it
   */
  public static Moment parse(String text, ZoneId zone) {
    if (text.length() <= "2026-11-23".length()) {
      return ofDay(LocalDate.parse(text), zone);
    }
    return new Moment(OffsetDateTime.parse(text).toInstant(), false);
  }

  public static Moment ofDay(LocalDate day, ZoneId zone) {
    return new Moment(day.atStartOfDay(zone).toInstant(), true);
  }

  /** ISO-8601: the day, or the moment with the offset of the zone. */
  public String text(ZoneId zone) {
    return dateOnly ? at.atZone(zone).toLocalDate().toString() : at.atZone(zone).toOffsetDateTime().toString();
  }
}
