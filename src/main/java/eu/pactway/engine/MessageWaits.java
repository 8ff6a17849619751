package eu.pactway.engine;

/** Told when a place of a case begins to wait for a message, in the engine's transaction. Implementations are Spring beans. */
public interface MessageWaits {

  /**
   * The place waits once the transaction is committed; within it the engine may not have written it yet.
   *
   * @param caseNumber the case whose process waits
   * @param message name of the message
   */
  void waiting(String caseNumber, String message);
}
