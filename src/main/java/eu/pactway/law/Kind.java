package eu.pactway.law;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a time limit is for; decides among other things whether its end rolls to a working day. */
public enum Kind {
  AUTHORITY_DEADLINE,
  APPLICANT_DEADLINE,
  MAXIMUM_STAY,
  RETENTION,
  CUT_OFF,
  VALIDITY,
  PARTNER_DEADLINE,
  REPORT;

  private final String id = Words.kebab(this);

  /** The word used in the law files and in the API. */
  @JsonValue
  public String id() {
    return id;
  }

  /**
   * Whether an end that falls on a weekend or holiday moves to the next working day. A look-back and a life span are lengths, not limits
   * for an act: nothing has to be done on their last day, so they stay where they are. Erasure is an act and rolls; its strict end governs.
   */
  boolean rolls() {
    return this != VALIDITY && this != CUT_OFF;
  }
}
