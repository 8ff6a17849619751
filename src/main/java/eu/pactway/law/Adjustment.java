package eu.pactway.law;

import java.time.LocalDate;

/**
 * One change to a limit, applied in the order given.
 *
 * @param ref id of the extension, suspension, derived or crisis limit, or the article it rests on
 * @param by extension: the length added, or the new total where the act gives only a total; crisis: the addition or the new length;
 *     national: the chosen value; null takes the value of the law
 * @param unit unit of {@code by}; null takes the unit of the law
 * @param from suspension: the last day counted before it; crisis: first day of the measure
 * @param to suspension: the day it ends; crisis: last day of the measure
 * @param situation crisis only, see {@link Situation}
 * @param trigger the event from which the length counts in full, instead of the limit's own
 */
public record Adjustment(
    AdjustmentKind kind, String ref, Integer by, Unit unit, LocalDate from, LocalDate to, String situation, Trigger trigger) {

  /** The length it names, or null. */
  Length length() {
    return by == null || unit == null ? null : new Length(by, unit);
  }
}
