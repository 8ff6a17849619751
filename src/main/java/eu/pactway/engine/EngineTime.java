package eu.pactway.engine;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/**
 * The time that engine and application live in. Normally the system's; for training and acceptance it can be held at a moment, and then
 * the background job executor stands still, so that jobs run only when time is moved to them.
 */
@Component
public class EngineTime {

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
    }
    ClockUtil.setCurrentTime(Date.from(moment));
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
