package eu.pactway.change;

import java.time.Instant;
import java.util.UUID;

/**
 * A change that was decided. It is never taken back, only followed by another.
 *
 * @param number in the order in which changes count
 * @param caseNumber null where it holds for all cases
 */
public record Change(
    UUID id,
    long number,
    String caseNumber,
    Decision decision,
    String instrument,
    String reason,
    String decidedBy,
    Instant decidedAt) {

  /** For the timeline of a case. */
  String why() {
    return decision.words() + (instrument == null ? "" : " (" + instrument + ")") + ", change " + number + ".";
  }
}
