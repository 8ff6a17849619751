package eu.pactway.clock;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a clock stands. */
public enum ClockState {
  RUNNING,
  /** It stands still; the time is given back. */
  SUSPENDED,
  /** What it demands was done before its end. */
  MET,
  /** Its end passed first. */
  BREACHED,
  /** What it watched was given up before its end. */
  CANCELLED;

  /** The word of the API. */
  @JsonValue
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static ClockState of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
