package eu.pactway.partner;

import java.util.Objects;

/**
 * The frame of one call to a partner: whose case, by whom, for which purpose, and the key that makes a repetition harmless. Travels in
 * headers; the personal data of a call stand in its body alone.
 *
 * @param caseNumber the case that the call is made for
 * @param idempotencyKey the same for every repetition of the same call: case number and the visit of the activity, or a key of the caller
 * @param user who caused the call, or {@code engine}
 * @param purpose the ground of processing, an article such as {@code SCR Art 15(2)}
 * @param answerEvent type of the event under which the partner sends what it can only answer later, to the case's inbox; null when the
 *     caller takes no later answer
 */
public record Call(String caseNumber, String idempotencyKey, String user, String purpose, String answerEvent) {

  public Call {
    Objects.requireNonNull(caseNumber, "caseNumber");
    Objects.requireNonNull(idempotencyKey, "idempotencyKey");
    Objects.requireNonNull(purpose, "purpose");
    user = user == null ? "engine" : user;
  }

  /** A call of the engine's own, without a later answer. */
  public static Call of(String caseNumber, String idempotencyKey, String purpose) {
    return new Call(caseNumber, idempotencyKey, "engine", purpose, null);
  }

  /** The same call, caused by a person. */
  public Call by(String userId) {
    return new Call(caseNumber, idempotencyKey, userId, purpose, answerEvent);
  }

  /** The same call, whose later answer shall come as an event of this type. */
  public Call answeredBy(String eventType) {
    return new Call(caseNumber, idempotencyKey, user, purpose, eventType);
  }
}
