package eu.pactway.clock;

import eu.pactway.law.TimeLimit;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** How a clock ends: met, missed, given up, or never owed. */
@Component
class ClockEndings {

  private final ClockRows rows;
  private final ClockDates dates;
  private final ClockLadder ladder;
  private final ClockNotices notices;

  ClockEndings(ClockRows rows, ClockDates dates, ClockLadder ladder, ClockNotices notices) {
    this.rows = rows;
    this.dates = dates;
    this.ladder = ladder;
    this.notices = notices;
  }

  /**
   * Ends an open clock.
   *
   * @param at the moment in law at which what it demands was done, or was given up
   * @param by the legal event that ends it; null where none does
   * @param givenUp whether it was given up, by a withdrawal or another way out
   */
  void end(ClockRow row, Instant at, String by, boolean givenUp) {
    TimeLimit limit = dates.limit(row.timeLimit());
    ClockRow ended;
    if (!row.overAt(at)) {
      ClockState state = givenUp ? ClockState.CANCELLED : ClockState.MET;
      ended = row.ended(state, at, by);
      String met = row.state() == ClockState.BREACHED ? "in law it was done in time" : "it was met";
      String was = givenUp ? "what it watched was given up" : met;
      notices.note(ended, limit, "clock-" + state.id(), limit.article() + " (" + limit.id() + "): " + was + ".");
    } else {
      ended = (row.state() == ClockState.BREACHED ? row : ladder.breached(row)).ended(ClockState.BREACHED, at, by);
    }
    rows.change(ended);
    ladder.forget(ended);
  }

  /** It was never owed: it ends, and a breach of it was none, also where it has ended as one. */
  void acquit(ClockRow row, Instant at, String by) {
    TimeLimit limit = dates.limit(row.timeLimit());
    Rung rung = row.rung() == Rung.BREACH ? Rung.ESCALATE : row.rung();
    ClockRow ended = row.effect(null).standing(ClockState.CANCELLED, rung).ended(ClockState.CANCELLED, row.endedAt() == null ? at : row.endedAt(), by);
    rows.change(ended);
    ladder.forget(ended);
    if (row.state() == ClockState.BREACHED) {
      notices.neverOwed(ended, limit, row, by);
    } else {
      notices.note(ended, limit, "clock-cancelled", limit.article() + " (" + limit.id() + "): it is not owed, as " + by + " shows.");
    }
  }
}
