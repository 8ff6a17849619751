package eu.pactway.partner.simulator;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/**
 * A fault that a simulated partner shows.
 *
 * @param count for how many calls; null until another fault is set
 * @param delay how long to wait; null for the mode's own wait
 */
record Fault(@NotNull Mode mode, Integer count, Duration delay) {

  static final Fault NONE = new Fault(Mode.none, null, null);

  /** Names as in the API contract. */
  enum Mode {
    none,
    /** 503, nothing is processed. */
    outage,
    /** Processed, but the answer comes after the caller has given up. */
    timeout,
    /** Processed and answered slowly. */
    delay,
    /** The answer comes twice. */
    duplicate,
    /** 202 now, the answer later as an event of the case. */
    late,
    /** 202 now, and the answer never comes by itself. */
    lost,
    /** A business no. */
    reject,
    /** 202 now; later an answer to a request that nobody made, and after it the right one, twice. */
    muddled,
    /** Eurodac: the answer holds a hit on another person. */
    @JsonProperty("false-hit")
    falseHit
  }

  Duration delayOr(Duration otherwise) {
    return delay == null ? otherwise : delay;
  }
}
