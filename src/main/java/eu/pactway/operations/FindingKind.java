package eu.pactway.operations;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the checkers look for. Each has a page on how to mend it, {@code docs/operations/mending/<id>.md}. */
public enum FindingKind {
  CASE_WITHOUT_PROCESS("an open case that no process leads", Mending.BY_HAND),
  CASE_STANDING_STILL("a step of a case that waits for nothing: no task, no timer, no event would move it", Mending.BY_HAND),
  STEP_GIVEN_UP("a step whose tries are used up, and not because a partner is away", Mending.BY_HAND),
  TASK_OF_CLOSED_CASE("a task of a journey that is over", Mending.BY_HAND),
  CLOCK_WITHOUT_TIMER("a running clock whose end nobody would notice", Mending.FIRE_TIMER),
  CLOCK_TIMER_LATE("a clock whose timer comes after its end", Mending.FIRE_TIMER),
  TIMER_WITHOUT_SUBJECT("a timer of a clock, event or message that is over or not there", Mending.REMOVE_TIMER),
  EVENT_WITHOUT_TIMER("an event that no step has taken and that is not tried again", Mending.FIRE_TIMER),
  EVENT_WAITING_LONG("an event that no step has taken for long", Mending.BY_HAND),
  MESSAGE_WITHOUT_TIMER("a message to a partner that is not tried again", Mending.FIRE_TIMER),
  MESSAGE_WAITING_LONG("a message that a partner has not taken for long", Mending.BY_HAND);

  /** How it is put right. */
  public enum Mending {
    /** Somebody must look first. */
    BY_HAND,
    /** The timer is set to now: what it does then looks at how things stand, and sets the next one. */
    FIRE_TIMER,
    /** The timer is taken away; it would have done nothing. */
    REMOVE_TIMER
  }

  private final String title;
  private final Mending mending;

  FindingKind(String title, Mending mending) {
    this.title = title;
    this.mending = mending;
  }

  /** As in figures, REST and file names: {@code clock-without-timer}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String title() {
    return title;
  }

  public Mending mending() {
    return mending;
  }

  public static Optional<FindingKind> of(String id) {
    return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
  }
}
