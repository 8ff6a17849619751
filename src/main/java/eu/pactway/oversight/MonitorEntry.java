package eu.pactway.oversight;

import java.time.Instant;

/**
 * A line of the monitor's feed.
 *
 * @param cursor opaque; the next page begins behind it
 * @param kind {@code breach}, {@code breach-withdrawn}, {@code use-of-force}, {@code detention}, {@code refused-access}, {@code
 *     complaint} and others
 * @param place where the person was when it became known; null where no place is known
 * @param timeLimit id in the catalogue, of a breach
 * @param at when it happened in law; {@code recordedAt} when it became known here
 */
public record MonitorEntry(
    String cursor, String kind, String caseNumber, String place, String timeLimit, String article, String text, Instant at,
    Instant recordedAt) {}
