package eu.pactway.engine;

import java.time.Instant;

/**
 * Timers of our own, run by the engine's job executor with its retries and incidents, in the same transaction and database as the
 * case. One timer per type and key.
 */
public interface EngineTimers {

  /**
   * Schedules a timer, or moves the one that stands.
   *
   * @param type names the {@link TimerHandler}
   * @param key what the handler is told, such as a clock's id
   * @param caseNumber the case that the timer belongs to, shown with it in Cockpit
   * @param due the moment it fires
   */
  void schedule(String type, String key, String caseNumber, Instant due);

  /** Schedules the first timer of a key that nothing was scheduled for before; otherwise as {@link #schedule}. */
  default void scheduleFirst(String type, String key, String caseNumber, Instant due) {
    schedule(type, key, caseNumber, due);
  }

  /** Removes the timer; does nothing where none stands. */
  void cancel(String type, String key);

  /** Removes every timer of the case, of whatever type. */
  void cancelAll(String caseNumber);
}
