package eu.pactway.clock;

/**
 * What a change does to a clock of a case.
 *
 * @param outcome what it means for the limit
 */
public record ClockMove(String caseNumber, String timeLimit, ClockEnds before, ClockEnds after, Outcome outcome) {

  /** What an adjustment does to one clock. */
  public static ClockMove of(Preview preview) {
    ClockView before = preview.before();
    ClockView after = preview.after();
    boolean was = before.state() == ClockState.BREACHED;
    boolean is = after.state() == ClockState.BREACHED;
    Outcome outcome = was == is ? Outcome.MOVED : is ? Outcome.NEWLY_BREACHED : Outcome.BREACH_AVERTED;
    return new ClockMove(before.caseNumber(), before.timeLimit(), ClockEnds.of(before), ClockEnds.of(after), outcome);
  }

  /** What moving means for a limit. */
  public enum Outcome {
    /** It ends on another day, or counts from another moment. */
    MOVED,
    /** It is missed by the change: its new end has passed. */
    NEWLY_BREACHED,
    /** It counted as missed and was not. */
    BREACH_AVERTED
  }
}
