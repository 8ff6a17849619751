package eu.pactway.clock;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When a clock warns and escalates, in percent of its length; it is breached at its end.
 *
 * @param warn percent of the length at which the owner is warned
 * @param escalate percent at which the supervisor is told
 */
record Ladder(@JsonProperty(required = true) int warn, @JsonProperty(required = true) int escalate) {

  static final Ladder STANDARD = new Ladder(75, 90);

  /** A rung and its moment. */
  record Step(Rung rung, Instant at) {}

  Ladder {
    if (warn <= 0 || warn >= escalate || escalate >= 100) {
      throw new IllegalArgumentException("A ladder climbs: 0 < warn < escalate < 100, not " + warn + " and " + escalate);
    }
  }

  /** The rungs between two moments. Where the end does not lie after the start there is only the breach. */
  List<Step> steps(Instant start, Instant end) {
    List<Step> steps = new ArrayList<>();
    if (start.isBefore(end)) {
      steps.add(new Step(Rung.WARN, part(start, end, warn)));
      steps.add(new Step(Rung.ESCALATE, part(start, end, escalate)));
    }
    steps.add(new Step(Rung.BREACH, end));
    return steps;
  }

  /** The highest rung whose moment has come; empty before the first. */
  static Optional<Step> reached(List<Step> steps, Instant now) {
    return steps.stream().filter(s -> !s.at().isAfter(now)).reduce((lower, higher) -> higher);
  }

  private static Instant part(Instant start, Instant end, int percent) {
    Duration length = Duration.between(start, end);
    // whole seconds: what a job table keeps and a person reads
    return start.plusSeconds(length.getSeconds() * percent / 100);
  }
}
