package eu.pactway.simulation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/** One of those whom the benchmark compares. Cases are worked in parallel; time moves between, for all of them at once. */
interface Contender {

  String name();

  /** Opens so many cases of each scenario; called by one worker for each case. */
  String open(Scene scene);

  /** Looks which jobs of the case are due, and says how to run each. */
  List<Runnable> due(String caseId);

  /** Looks for an open task of the case and reads its form, and says how to do it. */
  Optional<Runnable> task(String caseId);

  /** What is due and hangs on no running process; the parts may be done in parallel. */
  List<Callable<Boolean>> apart();

  boolean isOver(String caseId);

  /** The next moment at which something happens of itself in one of the cases. */
  Optional<Instant> nextMoment(List<String> caseIds);

  /** The automatic steps that the cases completed; those of people and timers are measured as they are done. */
  long automaticSteps(List<String> caseIds);

  Measure measure();

  CountedDataSource dataSource();
}
