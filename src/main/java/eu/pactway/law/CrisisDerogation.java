package eu.pactway.law;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A length that a crisis measure may put in the place of, or on top of, a limit's own.
 *
 * @param article of Regulation (EU) 2024/1359 or 2024/1349
 * @param limit the derived entry of the catalogue that describes the derogation; may be null
 * @param situations the only situations in which it exists; empty where it needs none (a Commission recommendation)
 * @param trigger the event it counts from where that is not the limit's own trigger; may be null
 * @param notWith extensions it cannot be added to
 */
public record CrisisDerogation(
    String article, String limit, List<Situation> situations, CrisisMode mode,
    @JsonProperty(required = true) int duration, Unit unit, String trigger, List<String> notWith) {

  public CrisisDerogation {
    situations = situations == null ? List.of() : List.copyOf(situations);
    notWith = notWith == null ? List.of() : List.copyOf(notWith);
  }
}
