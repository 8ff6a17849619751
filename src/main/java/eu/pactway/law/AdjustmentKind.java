package eu.pactway.law;

import com.fasterxml.jackson.annotation.JsonValue;

/** How a running limit can change. */
public enum AdjustmentKind {
  EXTENSION,
  SUSPENSION,
  CRISIS,
  NATIONAL;

  private final String id = Words.kebab(this);

  /** The word used in the law files and in the API. */
  @JsonValue
  public String id() {
    return id;
  }
}
