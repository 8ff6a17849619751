package eu.pactway.clock;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.CurrentUser;
import eu.pactway.casefile.LegalEvent;
import eu.pactway.engine.DrawnTimers;
import eu.pactway.law.Adjustment;
import eu.pactway.law.AdjustmentKind;
import eu.pactway.law.Deadline;
import eu.pactway.law.ExplanationStep;
import eu.pactway.law.LawException;
import eu.pactway.law.TimeLimit;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the clocks of cases in the database and everything that hangs on them in step. */
@Service
@Transactional
class ClockKeeper implements StatutoryClocks {

  private final CaseFile caseFile;
  private final ClockRows rows;
  private final ClockDates dates;
  private final ClockLadder ladder;
  private final ClockEndings endings;
  private final ClockNotices notices;
  private final ClockViews views;
  private final Effects effects;
  private final Recount recount;
  private final RunningRules rules;
  private final CurrentUser currentUser;
  private final DrawnTimers drawnTimers;
  private final Clock clock;

  ClockKeeper(
      CaseFile caseFile,
      ClockRows rows,
      ClockDates dates,
      ClockLadder ladder,
      ClockEndings endings,
      ClockNotices notices,
      ClockViews views,
      Effects effects,
      Recount recount,
      RunningRules rules,
      CurrentUser currentUser,
      DrawnTimers drawnTimers,
      Clock clock) {
    this.caseFile = caseFile;
    this.rows = rows;
    this.dates = dates;
    this.ladder = ladder;
    this.endings = endings;
    this.notices = notices;
    this.views = views;
    this.effects = effects;
    this.recount = recount;
    this.rules = rules;
    this.currentUser = currentUser;
    this.drawnTimers = drawnTimers;
    this.clock = clock;
  }

  @Override
  public ClockView start(String caseNumber, String timeLimit) {
    return start(caseNumber, timeLimit, "");
  }

  /** @param subject what tells this clock from others of the limit that run at the same time; empty where there is one */
  ClockView start(String caseNumber, String timeLimit, String subject) {
    TimeLimit limit = dates.limit(timeLimit);
    Origin origin = dates.originOrRefuse(caseNumber, limit);
    Optional<ClockRow> open = rows.open(caseNumber, timeLimit, subject);
    if (open.isPresent()) {
      return views.of(recount(open.get(), origin));
    }
    ClockRow row = ClockRow.started(caseNumber, limit, subject, origin, dates.count(caseNumber, limit, origin, List.of()), clock.instant());
    rows.add(row);
    ladder.watchFirst(row);
    notices.started(row, limit);
    return views.of(row);
  }

  @Override
  public void stop(String caseNumber, String timeLimit) {
    end(caseNumber, timeLimit, clock.instant(), null, false);
  }

  /**
   * Ends the open clock of a limit.
   *
   * @param at the moment in law at which what it demands was done, or was given up
   * @param by the legal event that ends it; null where none does
   * @param givenUp whether it was given up, by a withdrawal or another way out
   */
  void end(String caseNumber, String timeLimit, Instant at, String by, boolean givenUp) {
    rows.open(caseNumber, timeLimit).ifPresent(row -> endings.end(row, at, by, givenUp));
  }

  /** Ends the one of this subject; where none of it runs, the one that runs for all. */
  void end(String caseNumber, String timeLimit, String subject, Instant at, String by) {
    rows.open(caseNumber, timeLimit, subject).or(() -> rows.open(caseNumber, timeLimit, "")).ifPresent(row -> endings.end(row, at, by, false));
  }

  /** What it watches is owed no more from that moment on; where it was over by then it stays missed. */
  void giveUp(String caseNumber, String timeLimit, String subject, Instant at, String by) {
    rows.open(caseNumber, timeLimit, subject).ifPresent(row -> endings.end(row, at, by, true));
  }

  /** It was never owed: it ends, and a breach of it was none, also where it has ended as one. */
  void notOwed(String caseNumber, String timeLimit, String subject, Instant at, String by) {
    rows.of(caseNumber).stream()
        .filter(row -> row.timeLimit().equals(timeLimit) && row.subject().equals(subject))
        .filter(row -> row.endedAt() == null || row.state() == ClockState.BREACHED)
        .forEach(row -> endings.acquit(row, at, by));
  }

  /**
   * Suspends the open clock of the rule from the day of the event on, as the act says. One that was over by then was missed before, and
   * one that stands still already does so on.
   */
  void standStill(LegalEvent event, RunningRule rule) {
    rows.open(event.caseNumber(), rule.limit(), rule.subject(event))
        .filter(row -> !row.standsStill() && !row.overAt(event.at()))
        .ifPresent(row -> standStill(row, event, rule.standStill()));
  }

  private void standStill(ClockRow row, LegalEvent event, RunningRule.StandStill rule) {
    LocalDate lastCounted = event.at().atZone(dates.zone()).toLocalDate().minusDays(1);
    Adjustment suspension =
        new Adjustment(AdjustmentKind.SUSPENSION, rule.ground(), null, null, lastCounted, null, null, null, rule.until());
    ClockRow after = adjusted(row, suspension, event.type());
    recount.keep(after);
    notices.changed(after, dates.limit(row.timeLimit()), "clock-adjusted", event.type() + ".");
  }

  @Override
  public ClockView adjust(String caseNumber, String timeLimit, Adjustment adjustment, String reason) {
    ClockRow before = openOrRefuse(caseNumber, timeLimit);
    ClockRow after = adjusted(before, adjustment, reason);
    recount.keep(after);
    notices.changed(after, dates.limit(timeLimit), "clock-adjusted", adjustment.kind().id() + " " + adjustment.ref() + ". " + reason);
    return views.of(after);
  }

  @Override
  @Transactional(readOnly = true)
  public Preview preview(String caseNumber, String timeLimit, Adjustment adjustment, String reason) {
    ClockRow before = openOrRefuse(caseNumber, timeLimit);
    return new Preview(views.of(before), views.of(adjusted(before, adjustment, reason)));
  }

  /** A legal event was recorded again: what counts from it is counted anew, clocks as well as drawn timers without a clock. */
  void eventCorrected(String caseNumber, String event) {
    Set<String> drawn = new HashSet<>(drawnTimers.limitsOf(caseNumber));
    for (ClockRow row : rows.open(caseNumber)) {
      TimeLimit limit = dates.limit(row.timeLimit());
      drawn.remove(limit.id());
      if (limit.triggers().contains(event) && !rules.countsFromItsOwn(limit.id())) {
        recount(row, dates.originOrRefuse(caseNumber, limit));
      }
    }
    drawn.stream().map(dates::limit).filter(limit -> limit.triggers().contains(event)).forEach(limit -> moveDrawn(caseNumber, limit));
  }

  /** An event came that may end suspensions: the clocks that stand still until it run on. */
  void eventCame(String caseNumber, String event) {
    rows.open(caseNumber).stream()
        .filter(row -> row.standsStill() && row.waitsFor(event))
        .forEach(
            row ->
                recount.carryOut(
                    recount.open(row, row.origin(dates.zone()), dates.law()), "the suspension ended with " + event + "."));
  }

  /** A record was corrected: the clocks counted from it or ended by it, open or not, and the drawn timers without a clock. */
  void corrected(LegalEvent earlier, LegalEvent corrected) {
    String caseNumber = earlier.caseNumber();
    List<ClockRow> clocks = rows.of(caseNumber);
    recount.byCorrection(clocks, earlier, corrected, caseFile.events(caseNumber)).toList()
        .forEach(turn -> recount.carryOut(turn, "the record of " + earlier.type() + " was corrected"));
    Set<String> drawn = new HashSet<>(drawnTimers.limitsOf(caseNumber));
    clocks.stream().filter(row -> row.endedAt() == null).map(ClockRow::timeLimit).forEach(drawn::remove);
    drawn.stream()
        .map(dates::limit)
        .filter(limit -> limit.triggers().contains(earlier.type()))
        .forEach(limit -> moveDrawn(caseNumber, limit));
  }

  private void moveDrawn(String caseNumber, TimeLimit limit) {
    Origin origin = dates.originOrRefuse(caseNumber, limit);
    drawnTimers.move(caseNumber, limit.id(), Origin.governing(limit, dates.count(caseNumber, limit, origin, List.of())), null,
        other -> recount.started(caseNumber, other));
  }

  @Override
  public ClockView confirmEffect(String caseNumber, String timeLimit, String reason) {
    ClockView confirmed = settleEffect(caseNumber, timeLimit, true, reason);
    notices.effectSettled(caseNumber, timeLimit);
    return confirmed;
  }

  @Override
  public ClockView settleEffect(String caseNumber, String timeLimit, boolean confirms, String reason) {
    TimeLimit limit = dates.limit(timeLimit);
    ClockRow row =
        rows.last(caseNumber, timeLimit)
            .filter(r -> r.state() == ClockState.BREACHED && r.effectApplied() == null)
            .orElseThrow(() -> new NoSuchClockException(caseNumber, timeLimit, "has no effect that waits for confirmation"));
    Effects.Rule rule =
        effects.of(limit).orElseThrow(() -> new NoSuchClockException(caseNumber, timeLimit, "has no effect by its act"));
    if (!confirms) {
      String declined = "%s (%s): %s does not come about. %s".formatted(limit.article(), limit.id(), rule.effect(), reason);
      notices.note(row, limit, "effect-declined", declined);
      return views.of(row);
    }
    ClockRow confirmed = row.effect(rule.effect());
    rows.change(confirmed);
    notices.note(confirmed, limit, "effect-applied", limit.article() + " (" + limit.id() + "): " + rule.effect() + ". " + reason);
    return views.of(confirmed);
  }

  @Override
  @Transactional(readOnly = true)
  public List<ClockView> of(String caseNumber) {
    return rows.of(caseNumber).stream().map(views::of).toList();
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<ClockView> find(String caseNumber, String timeLimit) {
    return rows.last(caseNumber, timeLimit).map(views::of);
  }

  @Override
  @Transactional(readOnly = true)
  public Set<String> casesWithClock(ClockState state, Collection<String> caseNumbers) {
    return rows.casesWithClock(state, caseNumbers);
  }

  private ClockRow recount(ClockRow row, Origin origin) {
    return recount.carryOut(recount.open(row, origin, dates.law()), "counted anew from " + origin.event() + ".");
  }

  private ClockRow adjusted(ClockRow row, Adjustment adjustment, String reason) {
    TimeLimit limit = dates.limit(row.timeLimit());
    Instant now = clock.instant();
    if (reason == null || reason.isBlank()) {
      throw new AdjustmentRefusedException(limit, "an adjustment needs a reason");
    }
    if (adjustment.kind() == AdjustmentKind.EXTENSION && row.overAt(now)) {
      throw new AdjustmentRefusedException(limit, "the limit is over and can no longer be extended");
    }
    ClockRow asked = row.adjusted(new MadeAdjustment(begun(row, adjustment, limit), reason, now, currentUser.id()));
    Origin origin = row.origin(dates.zone());
    ClockRow after = asked.counted(limit, origin, counted(limit, origin, asked));
    refuseWithoutEffect(limit, row, after);
    return ladder.placed(after);
  }

  /** An adjustment that ends an open suspension began with it. */
  private static Adjustment begun(ClockRow row, Adjustment asked, TimeLimit limit) {
    if (asked.kind() != AdjustmentKind.SUSPENSION) {
      return asked;
    }
    Optional<Adjustment> open = row.endedBy(asked);
    if (open.isPresent() && asked.to().isBefore(open.get().from())) {
      throw new AdjustmentRefusedException(limit, "it stands still after " + open.get().from() + " and cannot run on from " + asked.to());
    }
    return open.map(begun -> begun.endedBy(asked)).orElse(asked);
  }

  private Counted counted(TimeLimit limit, Origin origin, ClockRow asked) {
    try {
      return dates.count(asked.caseNumber(), limit, origin, asked.law());
    } catch (LawException e) {
      throw new AdjustmentRefusedException(limit, e.getMessage());
    }
  }

  /** The law explains an adjustment that it gives no effect; such a one is not made. */
  private static void refuseWithoutEffect(TimeLimit limit, ClockRow before, ClockRow after) {
    List<ExplanationStep> known = before.steps();
    after.steps().stream()
        .filter(s -> s.rule().equals(Deadline.WITHOUT_EFFECT) && !known.contains(s))
        .findFirst()
        .ifPresent(
            s -> {
              throw new AdjustmentRefusedException(limit, s.text());
            });
    if (after.endsAs(before)) {
      throw new AdjustmentRefusedException(limit, "the end stays where it is: the law gives no more than it already has");
    }
  }

  private ClockRow openOrRefuse(String caseNumber, String timeLimit) {
    return rows.open(caseNumber, timeLimit)
        .orElseThrow(() -> new NoSuchClockException(caseNumber, timeLimit, "has no clock that runs"));
  }
}
