package eu.pactway.law;

import com.fasterxml.jackson.annotation.JsonValue;

/** Whom a time limit runs for: a case, an authority of a Member State, or the Union. */
public enum Scope {
  CASE,
  AUTHORITY,
  UNION;

  /** The word used in the law files and in the API. */
  @JsonValue
  public String id() {
    return Words.kebab(this);
  }
}
