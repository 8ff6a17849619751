package eu.pactway.change;

/**
 * How far a change has been carried into the cases it touches.
 *
 * @param counted cases it touches, as far as they are known yet
 * @param done cases that have been counted anew
 * @param failed cases in which that failed; an incident stands at each
 * @param moved clocks and dates that moved in the cases done
 */
public record ChangeProgress(State state, int counted, int done, int failed, int moved, int newlyBreached, int breachesAverted) {

  /** Where the run stands. */
  public enum State {
    RUNNING,
    DONE,
    /** Nothing is left to do but what failed. */
    FAILED
  }
}
