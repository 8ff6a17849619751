package eu.pactway.law;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;

/**
 * The legal event a limit runs from.
 *
 * @param at the moment, in the zone of the Member State whose duty is running
 * @param dateOnly only the day is known; {@code at} is then its first moment
 */
public record Trigger(ZonedDateTime at, boolean dateOnly) {

  /**
   * Reads {@code 2026-11-23} or {@code 2026-11-23T14:35:00+01:00}.
   *
   * @throws InvalidTriggerException for anything else
   */
  public static Trigger parse(String text, ZoneId zone) {
    if (text == null) {
      throw new InvalidTriggerException("a trigger is required: a date or a date-time with offset");
    }
    try {
      return text.length() == 10
          ? new Trigger(LocalDate.parse(text).atStartOfDay(zone), true)
          : new Trigger(OffsetDateTime.parse(text).atZoneSameInstant(zone), false);
    } catch (DateTimeParseException e) {
      throw new InvalidTriggerException("neither a date nor a date-time with offset: " + text);
    }
  }

  /** The calendar day of the event: day zero, never counted. */
  public LocalDate day() {
    return at.toLocalDate();
  }
}
