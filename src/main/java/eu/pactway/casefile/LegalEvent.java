package eu.pactway.casefile;

import java.time.Instant;

/**
 * Something that happened in law, at the moment it happened in law, which is rarely the moment it was recorded.
 *
 * @param type a trigger of the law's vocabulary or an event of {@code law/events.yaml}, such as {@code application-lodged}
 * @param at the moment in law
 * @param dateOnly true when only the day is known; {@code at} is then the start of that day in the Member State
 * @param recordedAt when it came into the file
 * @param source where the fact comes from: an element id, a partner, a form
 * @param recordedBy user id, or {@code engine}
 */
public record LegalEvent(
    String caseNumber, String type, Instant at, boolean dateOnly, Instant recordedAt, String source, String recordedBy) {}
