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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A row of {@code pactway.clock}; each change makes a new one.
 *
 * @param subject tells clocks of one limit apart that run at the same time; empty where it runs once
 * @param endedBy the legal event that ended it; null while it runs, and where none did
 * @param countedUnder number of the decided law it was last counted under
 */
record ClockRow(
    UUID id,
    String caseNumber,
    String timeLimit,
    String subject,
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

  static ClockRow started(String caseNumber, TimeLimit limit, String subject, Origin origin, Counted counted, Instant now) {
    return new ClockRow(
            UUID.randomUUID(), caseNumber, limit.id(), subject, ClockState.RUNNING, origin.event(), null, false, now, null, null, null, null, null,
            null, List.of(), List.of(), null, null, null, null, 0, 0)
        .counted(limit, origin, counted);
  }

  /** The same clock with the ends found anew. */
  ClockRow counted(TimeLimit limit, Origin origin, Counted counted) {
    Deadline deadline = counted.deadline();
    return new ClockRow(
        id, caseNumber, timeLimit, subject, state, origin.event(), origin.trigger().at().toInstant(), origin.trigger().dateOnly(), startedAt,
        deadline.strictEnd(), deadline.legalEnd(), deadline.strictEndInstant(), deadline.legalEndInstant(),
        Origin.governing(limit, deadline), deadline.calendarVersion(), deadline.steps(), adjustments, rung, endedAt, effectApplied, endedBy,
        counted.under(), version);
  }

  ClockRow adjusted(MadeAdjustment made) {
    List<MadeAdjustment> all = Stream.concat(adjustments.stream(), Stream.of(made)).toList();
    return new ClockRow(
        id, caseNumber, timeLimit, subject, state, triggerEvent, triggeredAt, triggerDateOnly, startedAt, strictEnd, legalEnd, strictEndAt,
        legalEndAt, governingEndAt, calendarVersion, steps, all, rung, endedAt, effectApplied, endedBy, countedUnder,
        version);
  }

  ClockRow standing(ClockState now, Rung reached) {
    return new ClockRow(
        id, caseNumber, timeLimit, subject, now, triggerEvent, triggeredAt, triggerDateOnly, startedAt, strictEnd, legalEnd, strictEndAt,
        legalEndAt, governingEndAt, calendarVersion, steps, adjustments, reached, endedAt, effectApplied, endedBy, countedUnder,
        version);
  }

  ClockRow effect(String applied) {
    return new ClockRow(
        id, caseNumber, timeLimit, subject, state, triggerEvent, triggeredAt, triggerDateOnly, startedAt, strictEnd, legalEnd, strictEndAt,
        legalEndAt, governingEndAt, calendarVersion, steps, adjustments, rung, endedAt, applied, endedBy, countedUnder, version);
  }

  ClockRow ended(ClockState as, Instant at, String by) {
    return new ClockRow(
        id, caseNumber, timeLimit, subject, as, triggerEvent, triggeredAt, triggerDateOnly, startedAt, strictEnd, legalEnd, strictEndAt,
        legalEndAt, governingEndAt, calendarVersion, steps, adjustments, rung, at, effectApplied, by, countedUnder,
        version);
  }

  /** Whether the other ends where this one ends, counted from the same moment. */
  boolean endsAs(ClockRow other) {
    return standsStill() == other.standsStill()
        && triggeredAt.equals(other.triggeredAt)
        && strictEndAt.equals(other.strictEndAt)
        && legalEndAt.equals(other.legalEndAt);
  }

  Origin origin(ZoneId zone) {
    return new Origin(triggerEvent, new Trigger(triggeredAt.atZone(zone), triggerDateOnly));
  }

  /** What the law looks at: a suspension without an end and the adjustment that ended it are one. */
  List<Adjustment> law() {
    List<Adjustment> law = new ArrayList<>();
    for (MadeAdjustment made : adjustments) {
      Adjustment next = made.adjustment();
      OptionalInt open = next.open() || next.to() == null ? OptionalInt.empty() : openOf(law, next);
      if (open.isPresent()) {
        law.set(open.getAsInt(), law.get(open.getAsInt()).endedBy(next));
      } else {
        law.add(next);
      }
    }
    return law;
  }

  /** The open suspension that the adjustment ends: of the same ground, begun on the same day where it names one. */
  Optional<Adjustment> endedBy(Adjustment asked) {
    OptionalInt open = asked.to() == null ? OptionalInt.empty() : openOf(law(), asked);
    return open.isPresent() ? Optional.of(law().get(open.getAsInt())) : Optional.empty();
  }

  private static OptionalInt openOf(List<Adjustment> law, Adjustment end) {
    return IntStream.range(0, law.size())
        .filter(i -> end.kind() == AdjustmentKind.SUSPENSION && law.get(i).open() && Objects.equals(law.get(i).ref(), end.ref()))
        .filter(i -> end.from() == null || law.get(i).from().equals(end.from()))
        .findFirst();
  }

  /** Whether it is suspended and nobody knows until when: its ends are those computed so far, and none of them can be missed. */
  boolean standsStill() {
    return steps.stream().anyMatch(step -> step.rule().equals(Deadline.STANDS_STILL));
  }

  /** Whether it stands still until such an event. */
  boolean waitsFor(String event) {
    return suspensions().anyMatch(s -> event.equals(s.until()));
  }

  /** Whether its end lies behind that moment. */
  boolean overAt(Instant moment) {
    return !standsStill() && !moment.isBefore(governingEndAt);
  }

  /** The suspensions in which the clock stands still; one without an end that an event has ended stands still no more. */
  Stream<Adjustment> suspensions() {
    return law().stream().filter(a -> a.kind() == AdjustmentKind.SUSPENSION && a.from() != null);
  }

  /** Whether the clock stands still on that day: after the last day counted, up to the day the suspension ends. */
  boolean suspendedOn(LocalDate day) {
    return suspensions().anyMatch(s -> day.isAfter(s.from()) && (s.to() == null ? standsStill() : !day.isAfter(s.to())));
  }

  /** The last day counted before it stands still without a known end. */
  Optional<LocalDate> lastDayBeforeItStands() {
    return standsStill() ? suspensions().filter(Adjustment::open).map(Adjustment::from).min(Comparator.naturalOrder()) : Optional.empty();
  }

  /** The rungs, counted from the event, or from the start where the limit is counted back from an event still to come. */
  List<Ladder.Step> rungs(Ladder ladder) {
    return ladder.steps(triggeredAt.isBefore(governingEndAt) ? triggeredAt : startedAt, governingEndAt);
  }
}
