package eu.pactway.clock;

import java.time.Instant;
import java.util.List;

/**
 * Application event: a breach that was told turns out not to have been one. Published in the transaction that keeps it.
 *
 * @param recipients the roles that were told of the breach, and now of its withdrawal
 * @param was the end that was thought to have passed
 * @param end the end that counts
 */
public record ClockBreachWithdrawn(
    String caseNumber, String timeLimit, String article, List<String> recipients, Instant was, Instant end) {}
