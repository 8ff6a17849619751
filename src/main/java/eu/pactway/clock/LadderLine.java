package eu.pactway.clock;

import eu.pactway.law.TimeLimit;
import java.util.List;

/**
 * One line of {@code clocks/ladders.yaml}.
 *
 * @param limits the limits it is for; null for all
 * @param kinds the kinds of limit it is for; null for all
 * @param liberty whether it is only for limits on liberty or stay; null for all
 * @param elapses whether its end is no missed duty; null leaves it to a later line, as each of the following
 * @param warnAt percent of the length
 * @param warn roles, {@code owner} for the one that owns the clock
 */
record LadderLine(
    List<String> limits,
    List<String> kinds,
    Boolean liberty,
    Boolean elapses,
    Integer warnAt,
    Integer escalateAt,
    List<String> warn,
    List<String> escalate,
    List<String> breach) {

  boolean fits(TimeLimit limit) {
    return (limits == null || limits.contains(limit.id()))
        && (kinds == null || kinds.contains(limit.kind().id()))
        && (liberty == null || liberty == limit.liberty());
  }

  List<String> told(Rung rung) {
    return switch (rung) {
      case WARN -> warn;
      case ESCALATE -> escalate;
      case BREACH -> breach;
    };
  }
}
