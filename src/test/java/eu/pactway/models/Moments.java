package eu.pactway.models;

import eu.pactway.law.Trigger;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Reads a day, a moment with an offset, or a moment of the wall clock in the Member State. */
final class Moments {

  private Moments() {}

  static Trigger read(String text, ZoneId zone) {
    boolean wallClock = text.length() > 10 && !text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$");
    return wallClock ? new Trigger(LocalDateTime.parse(text).atZone(zone), false) : Trigger.parse(text, zone);
  }
}
