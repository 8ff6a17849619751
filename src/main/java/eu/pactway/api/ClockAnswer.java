package eu.pactway.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.pactway.casefile.Moment;
import eu.pactway.clock.ClockState;
import eu.pactway.clock.ClockView;
import eu.pactway.clock.MadeAdjustment;
import eu.pactway.law.ExplanationStep;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A clock as answered.
 *
 * @param triggeredAt the day or moment it counts from
 * @param strictEnd the last day by plain arithmetic, or the moment for hours
 * @param legalEnd the last day after the roll to a working day, or the moment for hours
 * @param strictEndInstant the moment {@code strictEnd} is over
 * @param governingEnd the end that counts: strict where liberty is restricted, else legal
 * @param endKnown false while it is suspended and nobody knows until when: the ends are those computed so far, and cannot be missed
 * @param calendarVersion the calendar of holidays it was counted by
 * @param ruleVersion the version of the law files it was counted by
 * @param steps how the ends were found; only of one clock
 */
@Schema(name = "Clock")
record ClockAnswer(
    String timeLimit,
    String article,
    String kind,
    boolean liberty,
    String owner,
    ClockState state,
    String triggerEvent,
    String triggeredAt,
    String strictEnd,
    String legalEnd,
    String strictEndInstant,
    String legalEndInstant,
    String governingEnd,
    boolean endKnown,
    String warnAt,
    String endedAt,
    String effectApplied,
    String calendarVersion,
    String ruleVersion,
    @JsonInclude(JsonInclude.Include.NON_NULL) List<ExplanationStep> steps,
    @JsonInclude(JsonInclude.Include.NON_NULL) List<AdjustmentAnswer> adjustments) {

  /** An adjustment as it was made. */
  record AdjustmentAnswer(String kind, String ref, Integer by, String unit, LocalDate from, LocalDate to,
      @JsonInclude(JsonInclude.Include.NON_NULL) String until, String reason, String at,
      @JsonInclude(JsonInclude.Include.NON_NULL) String madeBy) {}

  static ClockAnswer brief(ClockView clock, Moments moments) {
    return of(clock, moments, null, null);
  }

  /** With its explanation; {@code names} takes out of the reasons what the reader may not see. */
  static ClockAnswer whole(ClockView clock, Moments moments, UnaryOperator<String> names) {
    return of(clock, moments, clock.steps(), clock.adjustments().stream().map(made -> answer(made, moments, names)).toList());
  }

  private static ClockAnswer of(ClockView clock, Moments moments, List<ExplanationStep> steps, List<AdjustmentAnswer> adjustments) {
    String strict = moments.text(clock.strictEndInstant());
    String legal = moments.text(clock.legalEndInstant());
    return new ClockAnswer(
        clock.timeLimit(),
        clock.article(),
        clock.kind().id(),
        clock.liberty(),
        clock.owner(),
        clock.state(),
        clock.triggerEvent(),
        moments.text(new Moment(clock.triggeredAt(), clock.triggerDateOnly())),
        clock.strictEnd() == null ? strict : clock.strictEnd().toString(),
        clock.legalEnd() == null ? legal : clock.legalEnd().toString(),
        strict,
        legal,
        moments.text(clock.governingEnd()),
        clock.endKnown(),
        moments.text(clock.warnAt()),
        moments.text(clock.endedAt()),
        clock.effectApplied(),
        clock.calendarVersion(),
        clock.ruleVersion(),
        steps,
        adjustments);
  }

  private static AdjustmentAnswer answer(MadeAdjustment made, Moments moments, UnaryOperator<String> names) {
    var adjustment = made.adjustment();
    return new AdjustmentAnswer(
        adjustment.kind().id(),
        adjustment.ref(),
        adjustment.by(),
        adjustment.unit() == null ? null : adjustment.unit().id(),
        adjustment.from(),
        adjustment.to(),
        adjustment.until(),
        names.apply(made.reason()),
        moments.text(made.at()),
        made.madeBy());
  }
}
