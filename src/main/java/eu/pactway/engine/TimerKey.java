package eu.pactway.engine;

import java.util.UUID;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;

/** What a timer of ours is known by in the engine's job table. */
record TimerKey(String type, String key) implements JobHandlerConfiguration {

  private static final char OF_CASE = ':';

  static TimerKey parse(String text) {
    String[] parts = text.split("\\|", 2);
    return new TimerKey(parts[0], parts[1]);
  }

  /** A new id for the job, which also says to whoever looks at it which case it belongs to. */
  static String newJobId(String caseNumber) {
    return caseNumber + OF_CASE + UUID.randomUUID().toString().replace("-", "");
  }

  /** What the ids of a case's jobs are like, in SQL. */
  static String jobIdsOf(String caseNumber) {
    return caseNumber + OF_CASE + '%';
  }

  /** The case of a job. */
  static String caseOf(String jobId) {
    return jobId.substring(0, jobId.lastIndexOf(OF_CASE));
  }

  @Override
  public String toCanonicalString() {
    return type + "|" + key;
  }
}
