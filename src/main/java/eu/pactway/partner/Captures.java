package eu.pactway.partner;

import java.util.Optional;

/** The biometric data that were taken of a person once, for Eurodac and for the identification alike (SCR Art 14(2)). */
public interface Captures {

  /** The last ones; empty where none were taken. */
  Optional<Capture> latest(String caseNumber);
}
