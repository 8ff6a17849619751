package eu.pactway.access;

import java.util.Locale;

/** What ties a user to one case. */
public enum Tie {
  /** May know the case although it is sensitive. */
  NAMED,
  /** Legal counsellor of the applicant. */
  COUNSELLOR,
  /** Representative of the applicant, who is a minor. */
  GUARDIAN,
  /** Took part in its decision. */
  DECIDED,
  /** Decided it, and the court sent it back: another person handles it. */
  BARRED;

  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether people give it; the others come about by what was done in the case. */
  public boolean given() {
    return this == NAMED || this == COUNSELLOR || this == GUARDIAN;
  }
}
