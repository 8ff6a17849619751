package eu.pactway.simulation;

/** Counts the jobs of one move of time. */
final class JobCount {

  private int executed;
  private int failed;

  void executed() {
    executed++;
  }

  void failed() {
    failed++;
  }

  int jobsExecuted() {
    return executed;
  }

  int jobsFailed() {
    return failed;
  }
}
