package eu.pactway.partner;

import java.time.Instant;

/**
 * The partner took it.
 *
 * @param reference the partner's own reference of what it took
 */
public record Receipt(String reference, Instant receivedAt) {}
