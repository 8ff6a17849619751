package eu.pactway.simulation;

import java.time.Instant;
import java.util.Optional;

/** The simulated partners' answers that are still on their way. */
interface SimulatedPartners {

  Optional<Instant> nextAnswerDue();

  /** Sends the answers that are due now; true where one was. */
  boolean sendDueAnswers();
}
