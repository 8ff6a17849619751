package eu.pactway.partner;

/**
 * Messages to partners that belong to a decision already taken: stored in the caller's transaction, delivered afterwards by an engine timer
 * with retries, and shown as an incident when they cannot be delivered. Nothing is sent when the transaction rolls back.
 */
public interface Outbox {

  /**
   * Stores one message; does nothing when one with the same key is stored already.
   *
   * @param partner a {@link Partner#id()}
   * @param operation name of a method of the partner's port that takes a {@link Call} and one body
   * @param idempotencyKey the caller's key, unique over all messages
   * @param payload the body, of the type that the method takes
   * @throws IllegalArgumentException when there is no such partner or operation, or the payload has another type
   */
  void send(String partner, String operation, String caseNumber, String idempotencyKey, Object payload);

  /** As above, with user, purpose and the event of a later answer. */
  void send(Partner partner, String operation, Call call, Object payload);
}
