package eu.pactway.desk;

import java.time.Instant;
import java.util.List;

/** The clocks that run in a case, as a person at a form reads them. */
interface RunningClocks {

  /** {@code end}: the governing end of the clock. */
  record Line(String name, Instant end, boolean suspended) {}

  /** Soonest first. */
  List<Line> of(String caseNumber);
}
