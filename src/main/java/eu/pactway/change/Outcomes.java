package eu.pactway.change;

import eu.pactway.clock.ClockMove;
import java.util.List;

/** Counts moves by what they mean. */
final class Outcomes {

  private Outcomes() {}

  static int count(List<ClockMove> moves, ClockMove.Outcome outcome) {
    return (int) moves.stream().filter(move -> move.outcome() == outcome).count();
  }
}
