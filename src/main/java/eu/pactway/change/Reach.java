package eu.pactway.change;

import eu.pactway.casefile.Authority;
import java.time.Instant;

/** The moment before which a decision leaves every clock alone: one that had ended by then cannot be moved by it. */
final class Reach {

  private Reach() {}

  /** Null where it can touch any. */
  static Instant of(Decision decision, Authority authority) {
    return decision.reach() == null ? null : decision.reach().atStartOfDay(authority.zone()).toInstant();
  }
}
