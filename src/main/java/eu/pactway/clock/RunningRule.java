package eu.pactway.clock;

import eu.pactway.casefile.LegalEvent;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A line of {@code law/running/*.yaml}: a clock that runs by events instead of by a model.
 *
 * @param limit id of the time limit
 * @param startOn events on which it starts to run; it counts from the trigger that the law names
 * @param stopOn events that end it, at their own moment in law
 * @param when facts of the case without which it does not start; a list means any of its values
 * @param unless events after which it is not owed: what it asks for is there already
 * @param notOwedOn events that show that it was never owed, such as another limit that the act puts in its place from the beginning: it
 *     ends without having been missed, also where it counted as missed
 * @param givenUpOn events from which on it is owed no more, such as the one from which another limit counts instead; what was missed
 *     before stays missed
 * @param standStill the event from which on it stands still; null where none does
 * @param each whether each record of its event is one of its own, of another data set for example: a later one corrects none, and the clock
 *     counts from the one that started it
 * @param bySource whether a clock runs for each source of its event, and is ended by an event of the same source: two requests on their
 *     way at once have a clock each
 * @param endedFrom sources from which alone an event ends it, where others of the type are about something else; empty for any
 * @param owner the role that is warned
 */
record RunningRule(
    String limit,
    List<String> startOn,
    List<String> stopOn,
    Map<String, Object> when,
    List<String> unless,
    List<String> notOwedOn,
    List<String> givenUpOn,
    StandStill standStill,
    boolean each,
    boolean bySource,
    List<String> endedFrom,
    String owner) {

  /**
   * An event of the case suspends the limit, without anybody having to adjust it.
   *
   * @param on the event, from whose day on nothing counts
   * @param until the event that ends it, where the limit itself then goes on; null where another takes its place
   * @param ground id of the suspension in the catalogue
   */
  record StandStill(String on, String until, String ground) {}

  RunningRule {
    startOn = startOn == null ? List.of() : List.copyOf(startOn);
    stopOn = stopOn == null ? List.of() : List.copyOf(stopOn);
    unless = unless == null ? List.of() : List.copyOf(unless);
    notOwedOn = notOwedOn == null ? List.of() : List.copyOf(notOwedOn);
    givenUpOn = givenUpOn == null ? List.of() : List.copyOf(givenUpOn);
    endedFrom = endedFrom == null ? List.of() : List.copyOf(endedFrom);
    when = when == null ? Map.of() : Map.copyOf(when);
  }

  /** Whether such an event suspends it. */
  boolean standsStillOn(String event) {
    return standStill != null && standStill.on().equals(event);
  }

  /** Whether such an event takes the ground away on which it stands still. */
  boolean runsOnWith(String event) {
    return event.equals(standStill.until()) || givenUpOn.contains(event) || stopOn.contains(event);
  }

  /** What tells the clock of this event from others of the limit that run at the same time; empty where there is one. */
  String subject(LegalEvent event) {
    return bySource ? event.source() : "";
  }

  boolean isEndedBy(LegalEvent event) {
    return stopOn.contains(event.type()) && (endedFrom.isEmpty() || endedFrom.contains(event.source()));
  }

  boolean fits(Map<String, Object> facts) {
    return when.entrySet().stream().allMatch(fact -> fits(fact.getValue(), facts.get(fact.getKey())));
  }

  private static boolean fits(Object wanted, Object actual) {
    return wanted instanceof Collection<?> any ? actual != null && any.contains(actual) : wanted.equals(actual);
  }
}
