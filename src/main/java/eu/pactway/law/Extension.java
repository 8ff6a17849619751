package eu.pactway.law;

/**
 * A longer period that the act allows.
 *
 * @param by the length added; null where the act gives only a total, or no number
 * @param maxTotal the longest total, in {@code unit}; null where the act gives none
 * @param trigger the event the total counts from where that is not the limit's own trigger; may be null
 */
public record Extension(String id, Integer by, Unit unit, Integer maxTotal, String grounds, String article, String trigger) {}
