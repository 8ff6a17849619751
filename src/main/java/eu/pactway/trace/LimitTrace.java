package eu.pactway.trace;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A time limit and all that has to do with it.
 *
 * @param partOf the limit that it is a part of; null for most
 * @param complete whether its act is marked complete
 * @param elements of models that run, start, stop or are dated by it, each with how
 * @param events that start and stop it without a model ({@code law/running})
 * @param forms of the tasks that run under it
 * @param decisions rules of decisions that cite its article
 * @param scenarios that name it
 * @param tests that name it or walk it
 */
public record LimitTrace(
    String id,
    String act,
    String article,
    String scope,
    String partOf,
    boolean complete,
    List<RunBy> elements,
    List<String> events,
    List<String> forms,
    List<String> decisions,
    List<String> scenarios,
    List<String> tests) {

  /** How an element uses a limit: clock, startClock, stopClock, due or timer. */
  public record RunBy(String process, String element, String how) {}

  /** Whether something starts its clock or waits for its end. */
  @JsonProperty("run")
  public boolean run() {
    return !events.isEmpty() || elements.stream().anyMatch(element -> !element.how().equals("stopClock"));
  }
}
