package eu.pactway.biometrics;

import eu.pactway.casefile.PersonView;
import java.time.LocalDate;

/** The age from which biometric data are taken. */
final class BiometricAge {

  /** Eurodac Arts 15(1), 22(1), 23(1) and 24(1). */
  private static final int SIX = 6;

  private BiometricAge() {}

  /**
   * Whether the person is at least six. Where no date of birth is known, a person taken for an adult is; of a minor it is in doubt, and
   * a doubt counts as younger (Art 14(1)).
   */
  static boolean reached(PersonView person, LocalDate today, boolean minor) {
    Integer age = person.ageOn(today);
    return age == null ? !minor : age >= SIX;
  }
}
