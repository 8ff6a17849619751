package eu.pactway.registration;

import eu.pactway.casefile.Authority;
import eu.pactway.law.Catalogue;
import eu.pactway.law.MinorsLaw;
import eu.pactway.law.NationalProfile;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * The age from which a minor lodges in his or her own name, as national law sets it (APR Arts 32(1) and 33(1)). Where the national
 * profile has none it is that of majority: somebody lodges for the child.
 */
@Component
class LegalCapacity {

  private final NationalProfile.Age age;
  private final String memberState;

  LegalCapacity(Catalogue catalogue, Authority authority) {
    NationalProfile.Age national = catalogue.profile(authority.memberState()).legalCapacity();
    this.age = national != null ? national : new NationalProfile.Age(MinorsLaw.load().majority().years(), null, null);
    this.memberState = authority.code();
  }

  /** Whether a person born then has it on that day; an unknown date of birth gives none. */
  boolean has(LocalDate born, LocalDate on) {
    return born != null && !born.plusYears(age.years()).isAfter(on);
  }

  /** In one sentence, as the minor is to be told (Art 33(1)). */
  String explained() {
    String provision = age.provision() == null ? "no value in the national profile: the age of majority counts" : age.provision();
    return "In %s a minor lodges in his or her own name from the age of %d (%s). Below it the representative, the provisional person or "
        .formatted(memberState, age.years(), provision) + "the adult responsible lodges.";
  }
}
