package eu.pactway.law;

import com.fasterxml.jackson.annotation.JsonValue;

/** What of a case that began before an act the earlier law still governs. */
public enum TransitionExtent {
  /** All of it. */
  PROCEDURE,
  /** Only which Member State is responsible; steps taken from the act's first day on follow the act. */
  CRITERIA,
  /** Nothing: the act governs what goes on from its first day, whenever it began. */
  NOTHING;

  /** The word used in the law files and in the API. */
  @JsonValue
  public String id() {
    return Words.kebab(this);
  }
}
