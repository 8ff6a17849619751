package eu.pactway.clock;

import eu.pactway.law.TimeLimit;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Clocks as others see them. */
@Component
class ClockViews {

  private final ClockDates dates;
  private final RunningRules rules;
  private final Ladders ladders;

  ClockViews(ClockDates dates, RunningRules rules, Ladders ladders) {
    this.dates = dates;
    this.rules = rules;
    this.ladders = ladders;
  }

  ClockView of(ClockRow row) {
    TimeLimit limit = dates.limit(row.timeLimit());
    return new ClockView(
        row.caseNumber(),
        row.timeLimit(),
        limit.article(),
        limit.kind(),
        limit.liberty(),
        row.state(),
        row.triggerEvent(),
        row.triggeredAt(),
        row.triggerDateOnly(),
        row.startedAt(),
        row.strictEnd(),
        row.legalEnd(),
        row.strictEndAt(),
        row.legalEndAt(),
        row.governingEndAt(),
        warnAt(row, limit),
        row.rung(),
        row.endedAt(),
        row.effectApplied(),
        rules.owner(limit),
        row.calendarVersion(),
        row.steps(),
        row.adjustments());
  }

  /** When the owner is warned; null where the end comes first, or is not known. */
  Instant warnAt(ClockRow row, TimeLimit limit) {
    if (row.standsStill()) {
      return null;
    }
    Ladder.Step first = row.rungs(ladders.of(limit)).get(0);
    return first.rung() == Rung.WARN ? first.at() : null;
  }
}
