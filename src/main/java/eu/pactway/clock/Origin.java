package eu.pactway.clock;

import eu.pactway.law.Deadline;
import eu.pactway.law.TimeLimit;
import eu.pactway.law.Trigger;
import java.time.Instant;

/** The legal event that a clock counts from. */
record Origin(String event, Trigger trigger) {

  /** The end that counts: strict where the limit restricts liberty or stay, legal otherwise. */
  static Instant governing(TimeLimit limit, Counted counted) {
    return governing(limit, counted.deadline());
  }

  static Instant governing(TimeLimit limit, Deadline deadline) {
    return limit.liberty() ? deadline.strictEndInstant() : deadline.legalEndInstant();
  }
}
