package eu.pactway.engine;

/** Runs each job that is shown to it. A Spring bean; there need be none. */
public interface JobWatch {

  /**
   * @param process key of the process; null for a timer of ours
   * @param step the element, or the type of our timer
   */
  void run(String process, String step, Runnable job);
}
