package eu.pactway.simulation;

import eu.pactway.engine.DrawnTimers;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Runs the engine's jobs by hand while time is held, one by one, each with the retries and incidents it would have had. */
@Component
@Profile("simulators")
class DueJobs {

  private static final Logger log = LoggerFactory.getLogger(DueJobs.class);
  private static final int AT_ONCE = 50;

  private final ManagementService managementService;

  DueJobs(ManagementService managementService) {
    this.managementService = managementService;
  }

  /** Runs all jobs that are due now until none is left. */
  void runAll(JobCount count) {
    run(null, count);
  }

  /** Runs the jobs of one journey that are due now until none is left. */
  void runOf(String journeyId, JobCount count) {
    run(journeyId, count);
  }

  /** The moment of the next job after the one moment and not after the other. */
  Optional<Instant> nextDue(Instant after, Instant until) {
    return next(query(null).duedateHigherThan(Date.from(after)).duedateLowerThan(new Date(until.toEpochMilli() + 1)));
  }

  /** The moment of the next job of the journey; one that waits for a limit to run on again has none. */
  Optional<Instant> nextDueOf(String journeyId) {
    return next(query(journeyId).duedateLowerThan(Date.from(DrawnTimers.HELD)));
  }

  private Optional<Instant> next(JobQuery query) {
    return query.orderByJobDuedate().asc().listPage(0, 1).stream()
        .filter(job -> job.getDuedate() != null)
        .findFirst()
        .map(job -> job.getDuedate().toInstant());
  }

  private JobQuery query(String journeyId) {
    JobQuery query = managementService.createJobQuery().withRetriesLeft().active();
    return journeyId == null ? query : query.rootProcessInstanceId(journeyId);
  }

  private void run(String journeyId, JobCount count) {
    for (List<Job> due = due(journeyId); !due.isEmpty(); due = due(journeyId)) {
      due.forEach(job -> execute(job, count));
    }
  }

  private List<Job> due(String journeyId) {
    return query(journeyId).executable().orderByJobDuedate().asc().orderByJobId().asc().listPage(0, AT_ONCE);
  }

  private void execute(Job job, JobCount count) {
    if (managementService.createJobQuery().jobId(job.getId()).executable().count() == 0) {
      return;
    }
    try {
      managementService.executeJob(job.getId());
      count.executed();
    } catch (RuntimeException failure) {
      // The engine has counted the failure, planned the retry or raised the incident.
      log.info("Job {} of case process {} failed: {}", job.getId(), job.getProcessInstanceId(), failure.toString());
      count.failed();
    }
  }
}
