package eu.pactway.casefile;

import java.time.Instant;

/**
 * A line of the timeline.
 *
 * @param at when it happened; {@code recordedAt} when it came into the file
 * @param article the article it rests on; null where it rests on none
 */
public record TimelineEntry(Instant at, Instant recordedAt, String type, String article, String actor, String text) {}
