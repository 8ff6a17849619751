package eu.pactway.engine;

import java.time.Instant;

/** Gives a user task its place in the queue. Implemented by the desk. */
public interface TaskPriority {

  /**
   * @param role the candidate group of the task; null where it has none
   * @param due when the work must be done; null where no clock governs it
   * @return 0 to 100, the engine's default being 50; higher is earlier
   */
  int of(String caseNumber, String processKey, String elementId, String role, Instant due);
}
