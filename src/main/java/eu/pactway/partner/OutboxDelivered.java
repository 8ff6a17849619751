package eu.pactway.partner;

/**
 * Application event, published in the transaction that marks a message of the {@link Outbox} as delivered.
 *
 * @param answer what the partner answered, of the type that the port's method returns; null where it returns nothing
 */
public record OutboxDelivered(Partner partner, String operation, String caseNumber, String idempotencyKey, Object answer) {}
