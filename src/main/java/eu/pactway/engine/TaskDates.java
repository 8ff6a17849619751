package eu.pactway.engine;

import java.time.Instant;
import java.util.Optional;

/** Gives a user task its dates from the clock that governs it. Implemented by the clock module. */
public interface TaskDates {

  /**
   * The dates of one task.
   *
   * @param due when the work must be done; null where that is not known while the limit stands still
   * @param followUp when its owner is warned; null where there is no warning
   */
  record Dates(Instant due, Instant followUp) {}

  /** The dates that a time limit of the case gives; empty where nothing started that limit for this case. */
  Optional<Dates> of(String caseNumber, String timeLimit);
}
