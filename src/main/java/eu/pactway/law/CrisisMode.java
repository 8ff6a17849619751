package eu.pactway.law;

import com.fasterxml.jackson.annotation.JsonValue;

/** Whether a crisis length takes the place of the base length or comes on top of it. */
public enum CrisisMode {
  REPLACES,
  ADDS;

  /** The word used in the law files and in the API. */
  @JsonValue
  public String id() {
    return Words.kebab(this);
  }
}
