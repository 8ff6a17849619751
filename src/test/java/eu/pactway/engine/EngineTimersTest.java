package eu.pactway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

/** Timers of ours in the engine: kept by key, tried again, told when they fail. */
class EngineTimersTest extends EngineScene {

  @Test
  void aTimerFiresWhenItIsDueAndIsGone() {
    timers.schedule("probe", "one", CASE, NOW.plusSeconds(60));

    assertThat(management.createJobQuery().executable().list()).isEmpty();
    runAt(NOW.plusSeconds(60));
    assertThat(probe.fired).containsExactly("one");
    assertThat(management.createJobQuery().count()).isZero();
  }

  @Test
  void thereIsOneTimerForAKeyHoweverOftenItIsScheduled() {
    timers.schedule("probe", "one", CASE, NOW.plusSeconds(60));
    timers.schedule("probe", "one", CASE, NOW.plusSeconds(30));
    timers.schedule("probe", "other", CASE, NOW.plusSeconds(90));

    assertThat(management.createJobQuery().orderByJobDuedate().asc().list())
        .extracting(j -> j.getDuedate().toInstant())
        .containsExactly(NOW.plusSeconds(30), NOW.plusSeconds(90));
  }

  @Test
  void aCancelledTimerIsGone() {
    timers.schedule("probe", "one", CASE, NOW.plusSeconds(60));
    timers.cancel("probe", "one");
    timers.cancel("probe", "one");

    assertThat(management.createJobQuery().count()).isZero();
  }

  @Test
  void aTimerMayScheduleItselfAgainWhileItRuns() {
    timers.schedule("probe", "one", CASE, NOW.plusSeconds(10));
    for (int round = 1; round <= 4; round++) {
      Instant next = NOW.plusSeconds(10L * (round + 1));
      probe.then =
          () -> {
            timers.schedule("probe", "one", CASE, next.plusSeconds(5));
            timers.schedule("probe", "one", CASE, next);
          };
      runAt(NOW.plusSeconds(10L * round));
      assertThat(management.createJobQuery().list()).extracting(j -> j.getDuedate().toInstant()).containsExactly(next);
    }
    assertThat(probe.fired).hasSize(4);
  }

  @Test
  void aTimerThatCancelsItselfAndSchedulesAgainStands() {
    timers.schedule("probe", "one", CASE, NOW.plusSeconds(10));
    probe.then =
        () -> {
          timers.cancel("probe", "one");
          timers.schedule("probe", "one", CASE, NOW.plusSeconds(20));
          timers.cancel("probe", "one");
          timers.schedule("probe", "one", CASE, NOW.plusSeconds(30));
        };
    runAt(NOW.plusSeconds(10));

    assertThat(management.createJobQuery().list()).extracting(j -> j.getDuedate().toInstant()).containsExactly(NOW.plusSeconds(30));
  }

  @Test
  void aFailingTimerIsTriedAgainByItsCycleAndEndsAsAnIncidentAtTheCase() {
    ProcessInstance process = runtime.startProcessInstanceByKey("form-demo", CASE);
    timers.schedule("probe", "one", CASE, NOW);
    probe.failures.set(100);

    Instant at = NOW;
    Job job = management.createJobQuery().singleResult();
    for (int run = 0; job.getRetries() > 0; run++) {
      assertThat(run).isLessThan(10);
      runAt(at);
      job = management.createJobQuery().singleResult();
      assertThat(job.getDuedate().toInstant()).isAfter(at);
      at = job.getDuedate().toInstant();
    }

    assertThat(runtime.createIncidentQuery().singleResult().getProcessInstanceId()).isEqualTo(process.getId());
    probe.failures.set(0);
    management.setJobRetries(job.getId(), 1);
    assertThat(runtime.createIncidentQuery().count()).isZero();
    runAt(at);
    assertThat(probe.fired).containsExactly("one");
  }

  @Test
  void aTimerOutlivesAndOutwaitsTheProcessOfItsCase() {
    ProcessInstance process = runtime.startProcessInstanceByKey("form-demo", CASE);
    timers.schedule("probe", "one", CASE, NOW.plusSeconds(60));
    runtime.suspendProcessInstanceById(process.getId());
    assertThat(management.createJobQuery().active().count()).isOne();
    runtime.deleteProcessInstance(process.getId(), "test");

    runAt(NOW.plusSeconds(60));
    assertThat(probe.fired).containsExactly("one");
  }

  private void runAt(Instant moment) {
    ClockUtil.setCurrentTime(Date.from(moment));
    for (Job job : management.createJobQuery().executable().list()) {
      try {
        management.executeJob(job.getId());
      } catch (IllegalStateException e) {
        assertThat(e).hasMessage("the probe fails");
      }
    }
  }
}
