package eu.pactway.law;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The end of a limit, with the way it was found.
 *
 * @param timeLimit id of the limit
 * @param strictEnd last day by plain arithmetic: governs warnings, escalation and every limit on liberty; null for hours
 * @param legalEnd last day after the roll to a working day: decides whether the limit was missed; null for hours
 * @param strictEndInstant the moment {@code strictEnd} is over: 24:00 local time, the start of the next day
 * @param legalEndInstant the moment {@code legalEnd} is over
 * @param calendarVersion the calendar the working days come from, such as {@code jollyday-2.19.0/IT}
 * @param ruleSet the act whose words were counted, such as {@code apr}; see {@link RuleSet}
 */
public record Deadline(
    String timeLimit,
    LocalDate strictEnd,
    LocalDate legalEnd,
    Instant strictEndInstant,
    Instant legalEndInstant,
    String calendarVersion,
    String ruleSet,
    List<ExplanationStep> steps) {

  /** The rule of the step that says which law governs; its result is the version of the law files. */
  public static final String LAW = "law";

  /** The rule of a step that says why an adjustment changed nothing. */
  public static final String WITHOUT_EFFECT = "without-effect";

  /** The rule of the step that takes the authority's own target because the act gives no number. */
  public static final String INTERNAL_TARGET = "internal-target";

  /** The rule of the step of a suspension whose end nobody knows yet. */
  public static final String STANDS_STILL = "stands-still";

  public Deadline {
    steps = List.copyOf(steps);
  }

  /** The version of the law files it was counted by. */
  public String ruleVersion() {
    return steps.stream().filter(s -> s.rule().equals(LAW)).map(ExplanationStep::result).findFirst().orElse(null);
  }

  /** The same under the id it was asked for: a limit that stands in the place of another answers for it. */
  Deadline named(String id) {
    return id.equals(timeLimit)
        ? this
        : new Deadline(id, strictEnd, legalEnd, strictEndInstant, legalEndInstant, calendarVersion, ruleSet, steps);
  }

  /** The adjustments that the law gives no effect here, each with the reason; empty when all of them counted. */
  public List<ExplanationStep> withoutEffect() {
    return steps.stream().filter(s -> s.rule().equals(WITHOUT_EFFECT)).toList();
  }

  /** Whether it stands still and nobody knows until when: its ends are those computed so far. */
  public boolean standsStill() {
    return steps.stream().anyMatch(s -> s.rule().equals(STANDS_STILL));
  }

  /** Whether the length is the authority's own target and not law. */
  public boolean internalTarget() {
    return steps.stream().anyMatch(s -> s.rule().equals(INTERNAL_TARGET));
  }
}
