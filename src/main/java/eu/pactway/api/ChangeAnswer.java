package eu.pactway.api;

import eu.pactway.change.Change;
import eu.pactway.change.ChangePreview;
import eu.pactway.change.ChangeProgress;
import eu.pactway.change.Decision;
import eu.pactway.clock.ClockEnds;
import eu.pactway.clock.ClockMove;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;

/**
 * A change as answered.
 *
 * @param number in the order in which changes count; the calendar version of a clock ends with that of the last change to holidays
 * @param decision what was decided, by its kind
 * @param state running while cases are left to count anew, done, or failed where only such are left that failed
 */
@Schema(name = "ChangeAnswer")
record ChangeAnswer(
    String id,
    long number,
    String kind,
    String caseNumber,
    String instrument,
    String reason,
    String decidedBy,
    String decidedAt,
    Decision decision,
    String state,
    Cases cases,
    Moved clocks) {

  /** How many cases it touches, and how far it has been carried into them. */
  record Cases(int counted, int done, int failed) {}

  /** What has moved in the cases that are done. */
  record Moved(int moved, int newlyBreached, int breachesAverted) {}

  /**
   * What it would do.
   *
   * @param counted clocks that were looked at
   * @param clocks those that would move; {@code moved} says how many there are, also where fewer are listed
   */
  record PreviewAnswer(long counted, int cases, int moved, int newlyBreached, int breachesAverted, List<MoveAnswer> clocks) {}

  /** One clock: {@code outcome} is moved, newly-breached or breach-averted. */
  record MoveAnswer(String caseNumber, String timeLimit, String outcome, EndsAnswer before, EndsAnswer after) {}

  /** {@code state} is null for a timer or task that has a date by a limit without a clock of its own. */
  record EndsAnswer(String state, String strictEnd, String legalEnd, String governingEnd) {}

  static ChangeAnswer of(Change change, ChangeProgress progress, Moments moments) {
    return new ChangeAnswer(
        change.id().toString(),
        change.number(),
        change.decision().kind(),
        change.caseNumber(),
        change.instrument(),
        change.reason(),
        change.decidedBy(),
        moments.text(change.decidedAt()),
        change.decision(),
        word(progress.state()),
        new Cases(progress.counted(), progress.done(), progress.failed()),
        new Moved(progress.moved(), progress.newlyBreached(), progress.breachesAverted()));
  }

  static PreviewAnswer of(ChangePreview preview, Moments moments) {
    return new PreviewAnswer(
        preview.counted(),
        preview.cases(),
        preview.moved(),
        preview.newlyBreached(),
        preview.breachesAverted(),
        preview.moves().stream().map(move -> of(move, moments)).toList());
  }

  private static MoveAnswer of(ClockMove move, Moments moments) {
    return new MoveAnswer(
        move.caseNumber(), move.timeLimit(), word(move.outcome()), of(move.before(), moments), of(move.after(), moments));
  }

  private static EndsAnswer of(ClockEnds ends, Moments moments) {
    return new EndsAnswer(
        ends.state() == null ? null : ends.state().id(),
        ends.strictEnd() == null ? moments.text(ends.strictEndInstant()) : ends.strictEnd().toString(),
        ends.legalEnd() == null ? moments.text(ends.legalEndInstant()) : ends.legalEnd().toString(),
        moments.text(ends.governingEnd()));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
