package eu.pactway.partner;

/** Application event: a message to a partner is stored, in the transaction of the decision it belongs to; {@code payload} is its body. */
public record OutboxStored(Partner partner, String operation, Call call, Object payload) {}
