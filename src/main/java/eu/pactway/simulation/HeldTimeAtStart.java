package eu.pactway.simulation;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A training case lives on in the moment at which it was left. */
@Component
@Profile("simulators")
@Order(0)
class HeldTimeAtStart implements ApplicationRunner {

  private final TimeTravel time;

  HeldTimeAtStart(TimeTravel time) {
    this.time = time;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    time.resumeAfterRestart();
  }
}
