package eu.pactway.biometrics;

import eu.pactway.casefile.PersonView;
import java.time.LocalDate;

/** The age from which biometric data are taken. */
final class BiometricAge {

  /** Eurodac Arts 15(1), 22(1), 23(1) and 24(1). */
  private static final int SIX = 6;

  /** Eurodac Art 14(3). */
  private static final int FOURTEEN = 14;

  private BiometricAge() {}

  /**
   * Whether the person is at least six. Where no date of birth is known, a person taken for an adult is; of a minor it is in doubt, and
   * a doubt counts as younger (Art 14(1)).
   */
  static boolean reached(PersonView person, LocalDate today, boolean minor) {
    Integer age = person.ageOn(today);
    return age == null ? !minor : age >= SIX;
  }

  /** Whether the data are those of a child under 14, which serve law enforcement on additional grounds only (Art 14(3)). */
  static boolean underFourteen(PersonView person, LocalDate day) {
    Integer age = person.ageOn(day);
    return age != null && age < FOURTEEN;
  }
}
