package eu.pactway.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * A moment in law: an instant, or a day of which no hour is known.
 *
 * @param at the instant; of a day its start in the Member State's zone
 */
public record Moment(Instant at, boolean dateOnly) {

  private static final int DAY = "2026-11-23".length();

  /**
   * Reads {@code 2026-11-23} or {@code 2026-11-23T14:35:00+01:00}.
   *
   * @throws java.time.format.DateTimeParseException for anything else, a time without an offset among it
   */
  public static Moment parse(String text, ZoneId zone) {
    if (text.length() <= DAY) {
      return ofDay(LocalDate.parse(text), zone);
    }
    return new Moment(OffsetDateTime.parse(text).toInstant(), false);
  }

  /**
   * Reads what a form sends: a day, a moment with an offset, or a moment without one, which is meant in the zone of the authority.
   *
   * @throws java.time.format.DateTimeParseException for anything else
   */
  public static Moment ofAnswer(String text, ZoneId zone) {
    if (text.length() <= DAY) {
      return parse(text, zone);
    }
    var read = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
    return read instanceof OffsetDateTime moment
        ? new Moment(moment.toInstant(), false)
        : new Moment(((LocalDateTime) read).atZone(zone).toInstant(), false);
  }

  public static Moment ofDay(LocalDate day, ZoneId zone) {
    return new Moment(day.atStartOfDay(zone).toInstant(), true);
  }

  /** ISO-8601: the day, or the moment with the offset of the zone. */
  public String text(ZoneId zone) {
    return dateOnly ? at.atZone(zone).toLocalDate().toString() : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone));
  }
}
