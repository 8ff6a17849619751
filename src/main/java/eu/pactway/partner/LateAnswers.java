package eu.pactway.partner;

import java.time.Instant;
import java.util.Optional;

/** What simulated partners still have to answer. Exists with the simulators only. Sends by itself unless something else drives it. */
public interface LateAnswers {

  /** When the next answer is due, by the application's clock; empty when none waits. */
  Optional<Instant> nextDue();

  /** Sends every answer that is due, to the inbox of its case, over HTTP; true where one was. */
  boolean sendDue();

  /** True makes the background thread stand still, so that time travel decides when answers are sent; false lets it work again. */
  void drivenByHand(boolean byHand);
}
