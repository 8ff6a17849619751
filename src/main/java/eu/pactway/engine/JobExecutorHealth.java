package eu.pactway.engine;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether jobs are run. Takes the place of the engine's own indicator, which knows of no held time: then the executor stands still on
 * purpose and jobs run as time is moved, so the application is well.
 */
@Component("jobExecutorHealthIndicator")
class JobExecutorHealth implements HealthIndicator {

  private final EngineTime time;

  JobExecutorHealth(EngineTime time) {
    this.time = time;
  }

  @Override
  public Health health() {
    boolean well = time.isHeld() || time.areJobsRunInTheBackground();
    return (well ? Health.up() : Health.down()).withDetail("timeHeld", time.isHeld()).build();
  }
}
