package eu.pactway.audit;

import java.time.Instant;

/**
 * A seal over the ends of all chains that had grown since the seal before. Whoever keeps its number and hash outside of this database can
 * prove later that no line from before is missing.
 */
public record AuditSeal(long number, Instant at, int chains, String previous, String hash) {}
