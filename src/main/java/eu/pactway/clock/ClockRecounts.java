package eu.pactway.clock;

import eu.pactway.casefile.LegalEvent;
import eu.pactway.casefile.Moment;
import eu.pactway.law.DecidedLaw;
import java.time.Instant;
import java.util.List;

/**
 * Counts clocks anew where the law, the calendar or a recorded event has changed, and shows beforehand what that would do. Open clocks
 * move; a limit that was missed and has ended is judged again, because a breach that was none must not stand; a limit that was kept stays
 * kept, whatever the law says afterwards. Everything runs in the caller's transaction.
 */
public interface ClockRecounts {

  /**
   * Cases in which a decision can move something: with a clock that is not counted under it yet and ends behind the decision's reach, or
   * with a drawn timer or an open task that has such a date, with or without a clock.
   *
   * @param number clocks counted under an earlier decision than this
   * @param reach no clock that ended before can be moved; null where all can
   * @param after only cases behind this number; null from the start
   */
  List<String> cases(long number, Instant reach, String after, int atMost);

  /** Cases with a clock that is not counted under the decision yet; dates without a clock do not say by which law they were counted. */
  List<String> behind(long number, Instant reach, int atMost);

  /** How many clocks {@link #cases} is about. */
  long count(long number, Instant reach);

  /** What would become of the clocks of these cases under that law. Changes nothing; says nothing of clocks that stay where they are. */
  List<ClockMove> preview(List<String> caseNumbers, DecidedLaw law);

  /**
   * Marks the clocks of these cases as counted under the law that counts now, for cases in which nothing moves. Clocks that somebody is
   * working on are left out.
   *
   * @return the cases of which a clock was left out
   */
  List<String> unmoved(List<String> caseNumbers, Instant reach);

  /**
   * Counts the clocks of a case anew under the law that counts now, with all that hangs on them.
   *
   * @param why for the timeline
   * @return what has moved
   */
  List<ClockMove> recount(String caseNumber, String why);

  /** Whether an open clock was counted by another calendar than the one that counts now, though under the same decisions. */
  boolean countedByOtherCalendar();

  /** What correcting an event would do to the clocks of its case. Changes nothing. */
  List<ClockMove> previewCorrection(LegalEvent earlier, Moment corrected);
}
