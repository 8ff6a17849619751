package eu.pactway.engine;

/** Is told when a job failed because a service gave no answer. A Spring bean. */
public interface OutageWatch {

  /** Runs in the transaction that plans the next try of the job, so that it stays when the step was rolled back. */
  void unreachable(String service);
}
