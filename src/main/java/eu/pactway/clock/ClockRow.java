package eu.pactway.clock;

import eu.pactway.law.Adjustment;
import eu.pactway.law.AdjustmentKind;
import eu.pactway.law.Deadline;
import eu.pactway.law.ExplanationStep;
import eu.pactway.law.TimeLimit;
import eu.pactway.law.Trigger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A row of {@code pactway.clock}; each change makes a new one.
 *
 * @param endedBy the legal event that ended it; null while it runs, and where none did
 * @param countedUnder number of the decided law it was last counted under
 */
record ClockRow(
    UUID id,
    String caseNumber,
    String timeLimit,
    ClockState state,
    String triggerEvent,
    Instant triggeredAt,
    boolean triggerDateOnly,
    Instant startedAt,
    LocalDate strictEnd,
    LocalDate legalEnd,
    Instant strictEndAt,
    Instant legalEndAt,
    Instant governingEndAt,
    String calendarVersion,
    List<ExplanationStep> steps,
    List<MadeAdjustment> adjustments,
    Rung rung,
    Instant endedAt,
    String effectApplied,
    String endedBy,
    long countedUnder,
    int version) {

  static ClockRow started(String caseNumber, TimeLimit limit, Origin origin, Counted counted, Instant now) {
    return new ClockRow(
            UUID.randomUUID(), caseNumber, limit.id(), ClockState.RUNNING, origin.event(), null, false, now, null, null, null, null, null,
            null, List.of(), List.of(), null, null, null, null, 0, 0)
        .counted(limit, origin, counted);
  }

  /** The same clock with the ends found anew. */
  ClockRow counted(TimeLimit limit, Origin origin, Counted counted) {
    Deadline deadline = counted.deadline();
    return new ClockRow(
        id, caseNumber, timeLimit, state, origin.event(), origin.trigger().at().toInstant(), origin.trigger().dateOnly(), startedAt,
        deadline.strictEnd(), deadline.legalEnd(), deadline.strictEndInstant(), deadline.legalEndInstant(),
        Origin.governing(limit, deadline), deadline.calendarVersion(), deadline.steps(), adjustments, rung, endedAt, effectApplied, endedBy,
        counted.under(), version);
  }

  ClockRow adjusted(MadeAdjustment made) {
    List<MadeAdjustment> all = Stream.concat(adjustments.stream(), Stream.of(made)).toList();
    return new ClockRow(
        id, caseNumber, timeLimit, state, triggerEvent, triggeredAt, triggerDateOnly, startedAt, strictEnd, legalEnd, strictEndAt,
        legalEndAt, governingEndAt, calendarVersion, steps, all, rung, endedAt, effectApplied, endedBy, countedUnder,
        version);
  }

  ClockRow standing(ClockState now, Rung reached) {
    return new ClockRow(
        id, caseNumber, timeLimit, now, triggerEvent, triggeredAt, triggerDateOnly, startedAt, strictEnd, legalEnd, strictEndAt,
        legalEndAt, governingEndAt, calendarVersion, steps, adjustments, reached, endedAt, effectApplied, endedBy, countedUnder,
        version);
  }

  ClockRow effect(String applied) {
    return new ClockRow(
        id, caseNumber, timeLimit, state, triggerEvent, triggeredAt, triggerDateOnly, startedAt, strictEnd, legalEnd, strictEndAt,
        legalEndAt, governingEndAt, calendarVersion, steps, adjustments, rung, endedAt, applied, endedBy, countedUnder, version);
  }

  ClockRow ended(ClockState as, Instant at, String by) {
    return new ClockRow(
        id, caseNumber, timeLimit, as, triggerEvent, triggeredAt, triggerDateOnly, startedAt, strictEnd, legalEnd, strictEndAt,
        legalEndAt, governingEndAt, calendarVersion, steps, adjustments, rung, at, effectApplied, by, countedUnder,
        version);
  }

  /** Whether the other ends where this one ends, counted from the same moment. */
  boolean endsAs(ClockRow other) {
    return triggeredAt.equals(other.triggeredAt) && strictEndAt.equals(other.strictEndAt) && legalEndAt.equals(other.legalEndAt);
  }

  Origin origin(ZoneId zone) {
    return new Origin(triggerEvent, new Trigger(triggeredAt.atZone(zone), triggerDateOnly));
  }

  List<Adjustment> law() {
    return adjustments.stream().map(MadeAdjustment::adjustment).toList();
  }

  /** The suspensions of known length, in which the clock stands still. */
  Stream<Adjustment> suspensions() {
    return law().stream().filter(a -> a.kind() == AdjustmentKind.SUSPENSION && a.from() != null && a.to() != null);
  }

  /** Whether the clock stands still on that day: after the last day counted, up to the day the suspension ends. */
  boolean suspendedOn(LocalDate day) {
    return suspensions().anyMatch(s -> day.isAfter(s.from()) && !day.isAfter(s.to()));
  }

  /** The rungs, counted from the event, or from the start where the limit is counted back from an event still to come. */
  List<Ladder.Step> rungs(Ladder ladder) {
    return ladder.steps(triggeredAt.isBefore(governingEndAt) ? triggeredAt : startedAt, governingEndAt);
  }
}
