package eu.pactway.engine;

/** Does the work of one type of {@link EngineTimers timer}. A Spring bean; an exception is retried and ends as an incident. */
public interface TimerHandler {

  /** The type that timers are scheduled under. */
  String type();

  /** The timer is due. Runs in the engine's transaction; may schedule the same type and key again. */
  void fire(String key);

  /**
   * How a failed run is tried again, one of {@link RetryCycles}.
   *
   * @param cycles the configured cycles
   */
  default String retryCycle(RetryCycles cycles) {
    return cycles.quick();
  }

  /** All tries have failed and an incident stands; runs in the transaction that opens it. A later try may still succeed. */
  default void gaveUp(String key, String problem) {}
}
