package eu.pactway.law;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;

/**
 * One change to a limit, applied in the order given.
 *
 * @param ref id of the extension, suspension, derived or crisis limit, or the article it rests on
 * @param by extension: the length added, or the new total where the act gives only a total; crisis: the addition or the new length;
 *     national: the chosen value; null takes the value of the law
 * @param unit unit of {@code by}; null takes the unit of the law
 * @param from suspension: the last day counted before it; crisis: first day of the measure
 * @param to suspension: the day it ends, null where nobody knows yet; crisis: last day of the measure
 * @param situation crisis only, see {@link Situation}
 * @param trigger the event from which the length counts in full, instead of the limit's own
 * @param until suspension only: the type of the event of the case that ends it, where no day does; null for none
 */
public record Adjustment(
    AdjustmentKind kind, String ref, Integer by, Unit unit, LocalDate from, LocalDate to, String situation, Trigger trigger,
    @JsonInclude(JsonInclude.Include.NON_NULL) String until) {

  public Adjustment(
      AdjustmentKind kind, String ref, Integer by, Unit unit, LocalDate from, LocalDate to, String situation, Trigger trigger) {
    this(kind, ref, by, unit, from, to, situation, trigger, null);
  }

  /** Whether it suspends until somebody says that it is over, or an event does. */
  public boolean open() {
    return kind == AdjustmentKind.SUSPENSION && from != null && to == null;
  }

  /** The same suspension with its end. */
  public Adjustment endedBy(Adjustment end) {
    return new Adjustment(kind, ref, end.by, end.unit, from, end.to, situation, end.trigger, null);
  }

  /** The length it names, or null. */
  Length length() {
    return by == null || unit == null ? null : new Length(by, unit);
  }
}
