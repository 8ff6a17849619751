package eu.pactway.clock;

import eu.pactway.engine.EngineTimers;
import eu.pactway.engine.TimerHandler;
import eu.pactway.law.TimeLimit;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Watches each open clock by one timer of the engine, which schedules itself from rung to rung. */
@Component
class ClockLadder implements TimerHandler {

  static final String TYPE = "clock-ladder";

  private final ClockRows rows;
  private final ClockDates dates;
  private final Ladders ladders;
  private final Effects effects;
  private final ClockNotices notices;
  private final EngineTimers timers;
  private final Clock clock;

  ClockLadder(
      ClockRows rows,
      ClockDates dates,
      Ladders ladders,
      Effects effects,
      ClockNotices notices,
      EngineTimers timers,
      Clock clock) {
    this.rows = rows;
    this.dates = dates;
    this.ladders = ladders;
    this.effects = effects;
    this.notices = notices;
    this.timers = timers;
    this.clock = clock;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public void fire(String key) {
    rows.get(UUID.fromString(key)).filter(row -> row.endedAt() == null && row.state() != ClockState.BREACHED).ifPresent(this::climb);
  }

  /** Sets the first timer of a clock that starts. */
  void watchFirst(ClockRow row) {
    next(row).ifPresent(at -> timers.scheduleFirst(TYPE, row.id().toString(), row.caseNumber(), at));
  }

  /** Sets the timer to the next moment at which something about the clock changes. */
  void watch(ClockRow row) {
    String key = row.id().toString();
    next(row).ifPresentOrElse(at -> timers.schedule(TYPE, key, row.caseNumber(), at), () -> timers.cancel(TYPE, key));
  }

  void forget(ClockRow row) {
    timers.cancel(TYPE, row.id().toString());
  }

  /**
   * The clock as it stands at this moment after its ends have moved: a rung that lies ahead again will be climbed again, one that was
   * not reached yet is left to the timer.
   */
  ClockRow placed(ClockRow row) {
    Instant now = clock.instant();
    Rung reached = Ladder.reached(rungs(row), counted(row, now)).map(Ladder.Step::rung).orElse(null);
    Rung kept = reached == null || row.rung() == null ? null : lower(row.rung(), reached);
    ClockState state = kept == Rung.BREACH ? ClockState.BREACHED : row.suspendedOn(today(now)) ? ClockState.SUSPENDED : ClockState.RUNNING;
    return (state == ClockState.BREACHED ? row : row.effect(null)).standing(state, kept);
  }

  /** That moment, or the one at which the clock had come to stand still by then without a known end. */
  private Instant counted(ClockRow row, Instant moment) {
    return row.lastDayBeforeItStands().map(this::over).filter(moment::isAfter).orElse(moment);
  }

  /** How far the ladder of a clock was climbed at a moment; null before its first rung. */
  Rung rungAt(ClockRow row, Instant moment) {
    return Ladder.reached(rungs(row), moment).map(Ladder.Step::rung).orElse(null);
  }

  /** The clock is over and nobody has said so yet: it is breached, its people are told, its effect comes about. */
  ClockRow breached(ClockRow row) {
    TimeLimit limit = dates.limit(row.timeLimit());
    ClockRow breached = row.standing(ClockState.BREACHED, Rung.BREACH);
    notices.reached(breached, limit, Rung.BREACH, row.governingEndAt());
    Optional<Effects.Rule> effect = effects.of(limit);
    effect.ifPresent(rule -> notices.effect(breached, limit, rule));
    return effect.filter(Effects.Rule::automatic).map(rule -> breached.effect(rule.effect())).orElse(breached);
  }

  /**
   * It turns out that what was done or given up was so after the end: its people are told now. Whatever effect the act states is put to
   * a person, because the case has gone on without it.
   */
  ClockRow missedAfterAll(ClockRow row) {
    TimeLimit limit = dates.limit(row.timeLimit());
    ClockRow missed = row.standing(ClockState.BREACHED, Rung.BREACH);
    notices.reached(missed, limit, Rung.BREACH, row.governingEndAt());
    effects.of(limit).ifPresent(rule -> notices.effectToConfirm(missed, limit, rule));
    return missed;
  }

  /** Whether its end is no missed duty. */
  boolean elapses(TimeLimit limit) {
    return ladders.elapses(limit);
  }

  private void climb(ClockRow row) {
    Instant now = clock.instant();
    ClockRow standing =
        row.standing(row.suspendedOn(today(now)) ? ClockState.SUSPENDED : ClockState.RUNNING, row.rung());
    Optional<Ladder.Step> step = due(standing, now);
    if (step.isPresent()) {
      standing = climbed(standing, step.get());
    }
    rows.change(standing);
    if (standing.endedAt() == null && standing.state() != ClockState.BREACHED) {
      watch(standing);
    }
  }

  private ClockRow climbed(ClockRow row, Ladder.Step step) {
    TimeLimit limit = dates.limit(row.timeLimit());
    if (step.rung() != Rung.BREACH) {
      ClockRow higher = row.standing(row.state(), step.rung());
      notices.reached(higher, limit, step.rung(), step.at());
      return higher;
    }
    if (elapses(limit)) {
      ClockRow over = row.ended(ClockState.MET, step.at(), null);
      notices.note(over, limit, "clock-elapsed", "The period of " + limit.article() + " (" + limit.id() + ") is over.");
      return over;
    }
    return breached(row);
  }

  private Optional<Ladder.Step> due(ClockRow row, Instant now) {
    return row.state() == ClockState.SUSPENDED
        ? Optional.empty()
        : Ladder.reached(rungs(row), now).filter(s -> row.rung() == null || s.rung().ordinal() > row.rung().ordinal());
  }

  private Optional<Instant> next(ClockRow row) {
    if (row.endedAt() != null || row.state() == ClockState.BREACHED) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    Stream<Instant> turns =
        row.suspensions().flatMap(s -> Stream.of(s.from(), s.to())).filter(Objects::nonNull).map(this::over).filter(now::isBefore);
    Stream<Instant> rungs =
        row.state() == ClockState.SUSPENDED
            ? Stream.empty()
            : rungs(row).stream().filter(s -> !row.standsStill() || s.at().isBefore(over(row.lastDayBeforeItStands().orElseThrow())))
                .filter(s -> row.rung() == null || s.rung().ordinal() > row.rung().ordinal()).map(Ladder.Step::at);
    return Stream.concat(turns, rungs).min(Comparator.naturalOrder());
  }

  /** Those at which somebody is told, and the end. */
  private List<Ladder.Step> rungs(ClockRow row) {
    TimeLimit limit = dates.limit(row.timeLimit());
    return row.rungs(ladders.of(limit)).stream()
        .filter(step -> step.rung() == Rung.BREACH || !ladders.told(limit, step.rung()).isEmpty())
        .toList();
  }

  private static Rung lower(Rung one, Rung other) {
    return one.ordinal() < other.ordinal() ? one : other;
  }

  private Instant over(LocalDate day) {
    return day.plusDays(1).atStartOfDay(dates.zone()).toInstant();
  }

  private LocalDate today(Instant now) {
    return now.atZone(dates.zone()).toLocalDate();
  }
}
