package eu.pactway.partner;

import java.util.function.Predicate;

/** What partners have answered, kept so that no step asks twice. */
public interface StoredAnswers {

  /** Erases what the partner has answered for the case so far. That it was asked, when, why, and the hash of its answer remain. */
  void erase(Partner partner, String caseNumber);

  /** Forgets calls of the case to the partner altogether, by their idempotency keys: that they were made is no longer on record. */
  void forget(Partner partner, String caseNumber, Predicate<String> keys);

  /** Whether the partner has answered a call of the case that had this idempotency key, be the answer erased or not. */
  boolean wasAnswered(Partner partner, String caseNumber, String idempotencyKey);
}
