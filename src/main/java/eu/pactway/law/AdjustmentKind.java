package eu.pactway.law;

import com.fasterxml.jackson.annotation.JsonValue;

/** How a running limit can change. */
public enum AdjustmentKind {
  EXTENSION,
  SUSPENSION,
  CRISIS,
  NATIONAL;

  /** The word used in the API. */
  @JsonValue
  public String id() {
    return Words.kebab(this);
  }
}
