package eu.pactway.minors;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.Notices;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * A minor with family comes of age: no guardianship ends, and the case goes on as an adult's. What was owed to the child until then stays
 * done; who decides on the steps to come is told (APR Art 3(6), RCD Art 2(4)).
 */
@Component
class OfAgeWithFamily {

  private static final List<String> TOLD = List.of("caseworker", "reception-officer", "registration-officer");

  private final CaseFile caseFile;
  private final Guardianships guardianships;
  private final Notices notices;

  OfAgeWithFamily(CaseFile caseFile, Guardianships guardianships, Notices notices) {
    this.caseFile = caseFile;
    this.guardianships = guardianships;
    this.notices = notices;
  }

  void reached(String caseNumber, Instant majority) {
    Map<String, Object> facts = Map.of("minor", false, "unaccompaniedMinor", false);
    caseFile.putFacts(caseNumber, facts);
    guardianships.know(caseNumber, facts);
    caseFile.record(caseNumber, ComingOfAge.EVENT, majority, true, "coming-of-age");
    String text = "The person has come of age and is an adult from now on; the family stays as it is";
    TOLD.forEach(role -> notices.tell(caseNumber, role, "came-of-age", text));
    caseFile.note(caseNumber, "came-of-age", "APR Art 3(6)", "engine", text);
  }
}
