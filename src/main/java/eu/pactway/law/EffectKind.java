package eu.pactway.law;

import com.fasterxml.jackson.annotation.JsonValue;

/** What the act says happens when the limit is missed. */
public enum EffectKind {
  DEEMED_ACCEPTANCE,
  DEEMED_CONFIRMATION,
  RESPONSIBILITY_SHIFTS,
  PROCEDURE_ENDS,
  RIGHT_ARISES,
  RELEASE_REQUIRED,
  DECISION_LAPSES,
  MUST_ERASE,
  REPORT_ONLY,
  NONE_STATED;

  /** The word used in the law files and in the API. */
  @JsonValue
  public String id() {
    return Words.kebab(this);
  }
}
