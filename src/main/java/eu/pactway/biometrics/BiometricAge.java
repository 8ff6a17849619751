package eu.pactway.biometrics;

import eu.pactway.casefile.PersonView;
import eu.pactway.law.MinorsLaw;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** The age from which biometric data are taken. */
final class BiometricAge {

  /** Eurodac Arts 15(1), 22(1), 23(1) and 24(1). */
  private static final int SIX = 6;

  /** Eurodac Art 14(3). */
  private static final int FOURTEEN = 14;

  private static final int MAJORITY = MinorsLaw.load().majority().years();
  private static final Set<String> PROOF = Set.of("passport", "identity-card", "residence-permit", "birth-certificate");

  private BiometricAge() {}

  /**
   * Whether the person is at least six. Where no date of birth is known, a person taken for an adult is; of a minor it is in doubt, and
   * a doubt that no document resolves counts as younger (Art 14(1)).
   *
   * @param inDoubt whether a doubt about the age was raised; it is one about six where the age stated is nearer to six than to majority
   */
  static boolean reached(PersonView person, LocalDate today, boolean minor, boolean inDoubt) {
    Integer age = person.ageOn(today);
    if (age == null) {
      return !minor;
    }
    boolean aboutSix = inDoubt && age - SIX < MAJORITY - age;
    return age >= SIX && (!aboutSix || isProven(person.details()));
  }

  /** Whether a document that states the date of birth was shown and looks authentic. */
  static boolean isProven(Map<String, Object> particulars) {
    return PROOF.contains(String.valueOf(particulars.get("documentType"))) && Boolean.TRUE.equals(particulars.get("documentAuthentic"));
  }

  /** Whether the data are those of a child under 14, which serve law enforcement on additional grounds only (Art 14(3)). */
  static boolean underFourteen(PersonView person, LocalDate day) {
    Integer age = person.ageOn(day);
    return age != null && age < FOURTEEN;
  }
}
