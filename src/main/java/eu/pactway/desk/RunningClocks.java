package eu.pactway.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The clocks that run in a case, as a person at a form reads them. */
interface RunningClocks {

  /**
   * One clock.
   *
   * @param lastDay the last day that is in time; null for a limit in hours
   * @param end the moment it is over
   */
  record Line(String name, LocalDate lastDay, Instant end, boolean suspended, boolean endKnown) {}

  /** Soonest first. */
  List<Line> of(String caseNumber);
}
