package eu.pactway.api;

/** An Idempotency-Key came again with another request; answered with 409. */
class IdempotencyConflictException extends RuntimeException {

  IdempotencyConflictException(String key) {
    super("Idempotency-Key " + key + " was used before with another body; use a new key for a new request");
  }
}
