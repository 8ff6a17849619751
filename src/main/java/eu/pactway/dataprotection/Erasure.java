package eu.pactway.dataprotection;

import java.time.Instant;
import java.util.Map;

/**
 * That a case was erased; no word about its person.
 *
 * @param ground the article it was erased by
 * @param rows how many rows went from each table
 * @param processes how many processes of the engine's history went
 */
public record Erasure(String caseNumber, String ground, Instant closedAt, Instant erasedAt, Map<String, Integer> rows, int processes) {}
