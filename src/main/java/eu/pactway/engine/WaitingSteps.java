package eu.pactway.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Component;

/**
 * Steps and timers of ours whose last try failed for one and the same reason, told apart by how the message of the failure begins: those that
 * will be tried again by themselves, and those whose tries are used up, which stand as incidents.
 */
@Component
public class WaitingSteps {

  private static final Comparator<Job> OLDEST_FIRST = Comparator.comparing(Job::getCreateTime).thenComparing(Job::getId);

  private final ManagementService managementService;
  private final RuntimeService runtimeService;
  private final Clock clock;

  WaitingSteps(ManagementService managementService, RuntimeService runtimeService, Clock clock) {
    this.managementService = managementService;
    this.runtimeService = runtimeService;
    this.clock = clock;
  }

  /** How many wait, by the beginning of the failure's message. */
  public int count(String failure) {
    return failed(failure).size();
  }

  /** Whether a step of the case waits. */
  public boolean isWaiting(String caseNumber, String failure) {
    return runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).list().stream()
        .flatMap(process -> managementService.createJobQuery().processInstanceId(process.getId()).withException().list().stream())
        .anyMatch(job -> isOf(job, failure));
  }

  /** Tries all of them again now, those that wait longest first; an incident is closed by it. Returns how many. */
  public int wake(String failure) {
    List<Job> waiting = failed(failure);
    Instant first = clock.instant().minusMillis(waiting.size());
    for (int i = 0; i < waiting.size(); i++) {
      Job job = waiting.get(i);
      // One that is due already may be running just now.
      if (job.getRetries() == 0 || job.getDuedate() != null && job.getDuedate().toInstant().isAfter(clock.instant())) {
        retry(job, 2, first.plusMillis(i));
      }
    }
    return waiting.size();
  }

  /** Tries the one again whose tries are used up longest; the others stay as they are. */
  public void probe(String failure) {
    failed(failure).stream().filter(job -> job.getRetries() == 0).findFirst().ifPresent(job -> retry(job, 1, clock.instant()));
  }

  private void retry(Job job, int tries, Instant due) {
    if (job.getRetries() == 0) {
      managementService.setJobRetries(job.getId(), tries);
    }
    managementService.setJobDuedate(job.getId(), Date.from(due));
  }

  private List<Job> failed(String failure) {
    return managementService.createJobQuery().withException().list().stream()
        .filter(job -> isOf(job, failure))
        .sorted(OLDEST_FIRST)
        .toList();
  }

  private static boolean isOf(Job job, String failure) {
    return job.getExceptionMessage() != null && job.getExceptionMessage().startsWith(failure);
  }
}
