package eu.pactway.clock;

import java.time.Instant;
import java.util.List;

/**
 * Application event: a clock has climbed a rung. Published in the transaction that keeps it.
 *
 * @param recipients the roles that were told
 * @param at the moment of the rung by law, not the moment the job ran
 */
public record ClockLadderReached(
    String caseNumber, String timeLimit, Rung rung, String article, List<String> recipients, Instant at) {}
