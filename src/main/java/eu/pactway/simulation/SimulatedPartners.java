package eu.pactway.simulation;

import eu.pactway.partner.LateAnswers;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The simulated partners' answers that are still on their way. */
@Component
@Profile("simulators")
class SimulatedPartners {

  private final LateAnswers answers;
  private final Clock clock;

  SimulatedPartners(LateAnswers answers, Clock clock) {
    this.answers = answers;
    this.clock = clock;
  }

  Optional<Instant> nextAnswerDue() {
    return answers.nextDue();
  }

  /** Sends the answers that are due now; true where one went out. */
  boolean sendDueAnswers() {
    Optional<Instant> due = answers.nextDue();
    if (due.isEmpty() || due.get().isAfter(clock.instant())) {
      return false;
    }
    answers.sendDue();
    return !answers.nextDue().equals(due);
  }

  /** Whether answers wait for time travel, or go out by themselves. */
  void standStill(boolean forTimeTravel) {
    answers.drivenByHand(forTimeTravel);
  }
}
