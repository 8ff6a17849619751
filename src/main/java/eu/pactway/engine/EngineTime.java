package eu.pactway.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * The time that engine and application live in. Normally the system's; for training and acceptance it can be held at a moment, and then
 * the background job executor stands still, so that jobs run only when time is moved to them.
 */
@Component
public class EngineTime {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ProcessEngine engine;
  private volatile boolean held;

  EngineTime(ProcessEngine engine) {
    this.engine = engine;
  }

  /** Holds time at the moment and stops the background job executor. */
  public void holdAt(Instant moment) {
    held = true;
    JobExecutor executor = jobExecutor();
    if (executor.isActive()) {
      executor.shutdown();
      awaitRunningJobs(executor);
    }
    ClockUtil.setCurrentTime(Date.from(moment));
  }

  /** What the executor has begun it ends; begun a second time by hand meanwhile, the same step would be done twice and one be refused. */
  private static void awaitRunningJobs(JobExecutor executor) {
    if (executor instanceof SpringJobExecutor spring && spring.getTaskExecutor() instanceof ThreadPoolTaskExecutor threads) {
      long end = System.nanoTime() + PATIENCE.toNanos();
      while ((threads.getActiveCount() > 0 || threads.getQueueSize() > 0) && System.nanoTime() < end) {
        LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      }
    }
  }

  /** Follows the system's time again and lets the background job executor work. */
  public void followSystem() {
    held = false;
    ClockUtil.reset();
    JobExecutor executor = jobExecutor();
    if (!executor.isActive()) {
      executor.start();
    }
  }

  /** Whether time stands, and the job executor with it. */
  boolean isHeld() {
    return held;
  }

  boolean areJobsRunInTheBackground() {
    return jobExecutor().isActive();
  }

  private JobExecutor jobExecutor() {
    return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
  }
}
