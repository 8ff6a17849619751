package eu.pactway.casefile;

import eu.pactway.law.MinorsLaw;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Opens a case: gives it its number, writes down the applicant and derives the first routing facts. */
@Component
class Opening {

  private final CaseNumbers numbers;
  private final CaseRows cases;
  private final PersonRows persons;
  private final Authority authority;
  private final Clock clock;
  private final MinorsLaw law = MinorsLaw.load();

  Opening(CaseNumbers numbers, CaseRows cases, PersonRows persons, Authority authority, Clock clock) {
    this.numbers = numbers;
    this.cases = cases;
    this.persons = persons;
    this.authority = authority;
    this.clock = clock;
  }

  String open(NewCase newCase) {
    CaseNumbers.Next number = numbers.next();
    boolean minor = newCase.unaccompaniedMinor() || isMinor(newCase.person());
    cases.add(number, newCase, facts(newCase, minor));
    persons.add(number.caseNumber(), "applicant", newCase.person());
    if (minor && newCase.familyReference() != null) {
      cases.withFamilyReference(newCase.familyReference()).forEach(member -> cases.putFacts(member, Map.of("familyWithMinor", true)));
    }
    return number.caseNumber();
  }

  private Map<String, Object> facts(NewCase newCase, boolean minor) {
    var facts = new LinkedHashMap<String, Object>();
    facts.put("arrivalKind", newCase.arrival().kind().value());
    facts.put("applicationMade", newCase.applicationMade() != null);
    facts.put("unaccompaniedMinor", newCase.unaccompaniedMinor());
    facts.put("minor", minor);
    facts.put("familyWithMinor", minor ? !newCase.unaccompaniedMinor() : cases.familyHasMinor(newCase.familyReference()));
    facts.put("memberState", authority.code());
    return facts;
  }

  /** A person without a known date of birth is no minor by the file; who opens the case states a doubt as an unaccompanied minor. */
  private boolean isMinor(NewPerson person) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), authority.zone());
    return person.dateOfBirth() != null && law.isMinor(person.dateOfBirth(), today);
  }
}
