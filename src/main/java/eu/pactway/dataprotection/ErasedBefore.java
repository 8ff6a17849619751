package eu.pactway.dataprotection;

import java.time.Instant;

/**
 * That a case was erased once, as a list says that was kept apart from the database.
 *
 * @param ground the article it was erased by then
 */
public record ErasedBefore(String caseNumber, String ground, Instant erasedAt) {}
