package eu.pactway.clock;

import eu.pactway.law.Adjustment;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The statutory clocks of cases. A clock counts from a recorded legal event, never from "now"; it can be computed again at any time from
 * the events, the adjustments and the calendar. Everything runs in the caller's transaction.
 */
public interface StatutoryClocks {

  /**
   * Starts the clock of a time limit, or leaves the one that runs, counted anew where its event was recorded again.
   *
   * @throws MissingTriggerException when none of the events that can start the limit is recorded
   * @throws eu.pactway.law.NotCountableException when there is no number to count
   */
  ClockView start(String caseNumber, String timeLimit);

  /** Stops the clock: met when its end has not come yet, else breached. Does nothing where none is open. */
  void stop(String caseNumber, String timeLimit);

  /**
   * Changes a clock as its act allows, and with it all that hangs on it: its ladder, the drawn timers and the dates of open tasks.
   *
   * @throws AdjustmentRefusedException naming the article, when the act does not allow it
   * @throws NoSuchClockException where the case has no such clock
   */
  ClockView adjust(String caseNumber, String timeLimit, Adjustment adjustment, String reason);

  /** The clock before and after an adjustment that is not made. Refuses what {@link #adjust} refuses. */
  Preview preview(String caseNumber, String timeLimit, Adjustment adjustment, String reason);

  /**
   * A person confirms the effect of a missed limit that does not come about of itself.
   *
   * @throws NoSuchClockException where the case has no such clock, or no effect of it waits
   */
  ClockView confirmEffect(String caseNumber, String timeLimit, String reason);

  /**
   * The same from the task in which the effect was put to a person, who may also decide that it does not come about.
   *
   * @throws NoSuchClockException where the case has no such clock, or no effect of it waits
   */
  ClockView settleEffect(String caseNumber, String timeLimit, boolean confirmed, String reason);

  /** Oldest first. */
  List<ClockView> of(String caseNumber);

  /** The clock of the limit that was started last. */
  Optional<ClockView> find(String caseNumber, String timeLimit);

  /** Of these cases, those with a clock in the state. */
  Set<String> casesWithClock(ClockState state, Collection<String> caseNumbers);
}
