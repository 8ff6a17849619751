package eu.pactway.support;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;

/** Moves the engine's time and runs what falls due on the way, each job at its own moment. */
public final class MovedTime {

  private final ManagementService management;

  public MovedTime(ManagementService management) {
    this.management = management;
  }

  /** A job that fails fails the test. */
  public void to(Instant moment) {
    for (Job next = due(moment); next != null; next = due(moment)) {
      at(next);
      management.executeJob(next.getId());
    }
    ClockUtil.setCurrentTime(Date.from(moment));
  }

  /** A job that fails is run again at once until it has no retries left, and stays behind as an incident. */
  public void withRetriesTo(Instant moment) {
    for (Job next = due(moment); next != null; next = due(moment)) {
      at(next);
      try {
        management.executeJob(next.getId());
      } catch (RuntimeException failed) {
        management.setJobDuedate(next.getId(), ClockUtil.getCurrentTime());
      }
    }
    ClockUtil.setCurrentTime(Date.from(moment));
  }

  private static void at(Job job) {
    if (job.getDuedate().after(ClockUtil.getCurrentTime())) {
      ClockUtil.setCurrentTime(job.getDuedate());
    }
  }

  private Job due(Instant moment) {
    return management.createJobQuery().timers().withRetriesLeft().list().stream()
        .filter(job -> !job.getDuedate().toInstant().isAfter(moment))
        .min(Comparator.comparing(Job::getDuedate))
        .orElse(null);
  }
}
