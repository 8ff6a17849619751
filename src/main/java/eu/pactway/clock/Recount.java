package eu.pactway.clock;

import eu.pactway.casefile.LegalEvent;
import eu.pactway.engine.DrawnTimers;
import eu.pactway.law.DecidedLaw;
import eu.pactway.law.TimeLimit;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The one way in which clocks are counted anew: first what would become of them, then carrying it out. */
@Component
class Recount {

  /** A clock before and after. */
  record Turn(ClockRow before, ClockRow after) {

    boolean moves() {
      return !after.endsAs(before) || after.state() != before.state();
    }
  }

  private final ClockRows rows;
  private final ClockDates dates;
  private final ClockLadder ladder;
  private final ClockNotices notices;
  private final ClockViews views;
  private final DrawnTimers drawnTimers;
  private final Clock clock;

  Recount(
      ClockRows rows,
      ClockDates dates,
      ClockLadder ladder,
      ClockNotices notices,
      ClockViews views,
      DrawnTimers drawnTimers,
      Clock clock) {
    this.rows = rows;
    this.dates = dates;
    this.ladder = ladder;
    this.notices = notices;
    this.views = views;
    this.drawnTimers = drawnTimers;
    this.clock = clock;
  }

  /** The open clock as it stands when it is counted from that event under that law. */
  Turn open(ClockRow row, Origin origin, DecidedLaw law) {
    return open(row, origin, law, dates.eventsOf(row.caseNumber()));
  }

  private Turn open(ClockRow row, Origin origin, DecidedLaw law, Function<String, Optional<LegalEvent>> events) {
    ClockRow counted = counted(row, origin, law, events);
    return new Turn(row, counted.endsAs(row) ? counted : ladder.placed(counted));
  }

  /** A change of the law: an open clock moves; one that was missed and has ended is acquitted where its new end was kept. */
  Turn byLaw(ClockRow row, DecidedLaw law) {
    Origin origin = row.origin(dates.zone());
    if (row.endedAt() == null) {
      return open(row, origin, law);
    }
    ClockRow counted = counted(row, origin, law, dates.eventsOf(row.caseNumber()));
    boolean acquitted = row.state() == ClockState.BREACHED && !counted.overAt(row.endedAt());
    return new Turn(row, acquitted ? kept(counted, row.endedAt()) : row);
  }

  /** A corrected event: whatever was counted from it, or ended by it, open or not. */
  Stream<Turn> byCorrection(List<ClockRow> clocks, LegalEvent earlier, LegalEvent corrected, List<LegalEvent> events) {
    DecidedLaw law = dates.law();
    return clocks.stream()
        .flatMap(row -> byCorrection(row, earlier, corrected, events, law).stream())
        .filter(turn -> !turn.after().equals(turn.before()));
  }

  private Optional<Turn> byCorrection(ClockRow row, LegalEvent earlier, LegalEvent corrected, List<LegalEvent> events, DecidedLaw law) {
    TimeLimit limit = dates.limit(row.timeLimit());
    String type = earlier.type();
    if (row.endedAt() == null) {
      Optional<Origin> from = limit.triggers().contains(type) ? dates.origin(events, limit) : Optional.empty();
      Optional<Origin> stays = row.waitsFor(type) ? Optional.of(row.origin(dates.zone())) : Optional.empty();
      return from.or(() -> stays).map(origin -> open(row, origin, law, last(events)));
    }
    boolean begins = row.triggerEvent().equals(type) && row.triggeredAt().equals(earlier.at());
    boolean ends = type.equals(row.endedBy()) && row.endedAt().equals(earlier.at());
    if (!begins && !ends) {
      return Optional.empty();
    }
    Origin origin = begins ? new Origin(type, dates.trigger(corrected)) : row.origin(dates.zone());
    ClockRow counted = counted(row, origin, law, last(events));
    return Optional.of(new Turn(row, judged(counted, limit, ends ? corrected.at() : row.endedAt())));
  }

  /** The facts were others: what was done in time and what was not is judged by them, in both directions. */
  private ClockRow judged(ClockRow counted, TimeLimit limit, Instant endedAt) {
    if (ladder.elapses(limit) && counted.endedBy() == null) {
      // it ended of itself, so it ends when it ends
      boolean over = counted.overAt(clock.instant());
      return over
          ? counted.ended(ClockState.MET, counted.governingEndAt(), null)
          : ladder.placed(counted.ended(ClockState.RUNNING, null, null));
    }
    if (counted.overAt(endedAt)) {
      return counted.standing(ClockState.BREACHED, Rung.BREACH).ended(ClockState.BREACHED, endedAt, counted.endedBy());
    }
    return counted.state() == ClockState.BREACHED ? kept(counted, endedAt) : counted.ended(counted.state(), endedAt, counted.endedBy());
  }

  private ClockRow kept(ClockRow counted, Instant endedAt) {
    return counted
        .standing(ClockState.MET, ladder.rungAt(counted, endedAt))
        .effect(null)
        .ended(ClockState.MET, endedAt, counted.endedBy());
  }

  private ClockRow counted(ClockRow row, Origin origin, DecidedLaw law, Function<String, Optional<LegalEvent>> events) {
    TimeLimit limit = dates.limit(row.timeLimit());
    return row.counted(limit, origin, dates.count(law, limit, origin, row.law(), events));
  }

  /** Of each type the event with the latest moment, of two at one moment the one recorded last. */
  private static Function<String, Optional<LegalEvent>> last(List<LegalEvent> events) {
    return type ->
        events.stream()
            .filter(event -> event.type().equals(type))
            .max(Comparator.comparing(LegalEvent::at).thenComparing(LegalEvent::recordedAt));
  }

  /** Carries it out, with all that hangs on the clock, and tells those who must know. */
  ClockRow carryOut(Turn turn, String why) {
    ClockRow before = turn.before();
    ClockRow after = turn.after();
    if (after.equals(before)) {
      return before;
    }
    if (!turn.moves()) {
      rows.change(after);
      return after;
    }
    TimeLimit limit = dates.limit(after.timeLimit());
    if (after.state() == ClockState.BREACHED && before.state() != ClockState.BREACHED && after.endedAt() != null) {
      after = ladder.missedAfterAll(after);
    }
    keep(after);
    if (!after.governingEndAt().equals(before.governingEndAt()) || after.standsStill() != before.standsStill()) {
      notices.changed(after, limit, "clock-recomputed", why);
    }
    if (before.state() == ClockState.BREACHED && after.state() != ClockState.BREACHED) {
      notices.breachWithdrawn(after, limit, before, why);
    }
    return after;
  }

  /** Keeps a clock whose ends may have moved, and moves all that hangs on it. */
  void keep(ClockRow row) {
    rows.change(row);
    ladder.watch(row);
    if (row.endedAt() != null) {
      return;
    }
    if (row.standsStill()) {
      drawnTimers.hold(row.caseNumber(), row.timeLimit(), other -> started(row.caseNumber(), other));
    } else {
      Instant warnAt = views.warnAt(row, dates.limit(row.timeLimit()));
      drawnTimers.move(
          row.caseNumber(), row.timeLimit(), row.governingEndAt(), warnAt, other -> started(row.caseNumber(), other));
    }
  }

  /** Whether it would give a task its date: its clock is open, or its event on file. */
  boolean started(String caseNumber, String timeLimit) {
    return rows.open(caseNumber, timeLimit).isPresent() || dates.origin(caseNumber, dates.limit(timeLimit)).isPresent();
  }

  ClockMove move(Turn turn) {
    ClockRow before = turn.before();
    ClockRow after = turn.after();
    return new ClockMove(after.caseNumber(), after.timeLimit(), ClockEnds.of(before), ClockEnds.of(after), outcome(before, after));
  }

  private ClockMove.Outcome outcome(ClockRow before, ClockRow after) {
    boolean was = missed(before);
    boolean is = missed(after);
    return was == is ? ClockMove.Outcome.MOVED : is ? ClockMove.Outcome.NEWLY_BREACHED : ClockMove.Outcome.BREACH_AVERTED;
  }

  /** Missed, or about to be: its end has passed and its timer comes next. */
  private boolean missed(ClockRow row) {
    boolean over = row.endedAt() == null && row.overAt(clock.instant());
    return row.state() == ClockState.BREACHED || over && !ladder.elapses(dates.limit(row.timeLimit()));
  }
}
