package eu.pactway.clock;

import eu.pactway.law.Deadline;
import eu.pactway.law.ExplanationStep;
import eu.pactway.law.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A clock as it stands.
 *
 * @param triggerEvent the legal event it counts from, at {@code triggeredAt}; of a day its start in the Member State
 * @param strictEnd last day by plain arithmetic; null for hours
 * @param legalEnd last day after the roll to a working day; null for hours
 * @param governingEnd the end that counts: strict where liberty is restricted, legal otherwise
 * @param warnAt when its owner is warned; null where the end comes first
 * @param endedAt when what it demands was done or given up, in law; null while that is open
 * @param effectApplied the effect of a breach that came about; null where none did or a person has still to confirm it
 * @param owner the role that owns it
 * @param steps how the ends were found
 */
public record ClockView(
    String caseNumber,
    String timeLimit,
    String article,
    Kind kind,
    boolean liberty,
    ClockState state,
    String triggerEvent,
    Instant triggeredAt,
    boolean triggerDateOnly,
    Instant startedAt,
    LocalDate strictEnd,
    LocalDate legalEnd,
    Instant strictEndInstant,
    Instant legalEndInstant,
    Instant governingEnd,
    Instant warnAt,
    Rung rung,
    Instant endedAt,
    String effectApplied,
    String owner,
    String calendarVersion,
    List<ExplanationStep> steps,
    List<MadeAdjustment> adjustments) {

  /** As people call it: {@code scr-art8-3-external-border}, Art 8(3) … is "external border (SCR Art 8(3))". */
  public String name() {
    return ClockNames.of(timeLimit, article);
  }

  /** The last day that is in time: strict where liberty is restricted, legal otherwise; null for a limit in hours. */
  public LocalDate lastDay() {
    return liberty ? strictEnd : legalEnd;
  }

  /** Whether its end is known: not while it is suspended and nobody knows until when. The ends are those computed so far then. */
  public boolean endKnown() {
    return steps.stream().noneMatch(s -> s.rule().equals(Deadline.STANDS_STILL));
  }

  /** The version of the law files it was counted by; null for one counted before that was kept. */
  public String ruleVersion() {
    return steps.stream().filter(s -> s.rule().equals(Deadline.LAW)).map(ExplanationStep::result).findFirst().orElse(null);
  }
}
