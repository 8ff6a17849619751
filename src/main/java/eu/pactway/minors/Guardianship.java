package eu.pactway.minors;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.LegalEvent;
import eu.pactway.partner.Call;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Beginning and end of a guardianship (APR Art 23(1) and (2) fourth subparagraph, RCD Art 27(1) seventh subparagraph). */
@Service
class Guardianship {

  static final String FOUND_ADULT = "found-adult";
  static final String JOINED_FAMILY = "no-longer-unaccompanied";

  private static final Map<String, String> ARTICLES = Map.of(
      ComingOfAge.EVENT, "APR Arts 3(6) and 23(2) fourth subparagraph",
      FOUND_ADULT, "APR Arts 23(2) fourth subparagraph and 25, AMMR Art 23(2) fifth subparagraph, RCD Art 27(1) seventh subparagraph",
      JOINED_FAMILY, "APR Arts 3(7) and 23(2) fourth subparagraph, RCD Art 27(1) seventh subparagraph",
      "left-territory", "RD Art 10, APR Art 23(2)",
      "death-proven", "APR Art 3(8)");
  private static final Set<String> STAY_MINOR = Set.of(JOINED_FAMILY, "left-territory", "death-proven");

  private final CaseFile caseFile;
  private final Guardianships guardianships;
  private final ComingOfAge comingOfAge;
  private final Representatives representatives;
  private final RepresentationGates gates;

  Guardianship(CaseFile caseFile, Guardianships guardianships, ComingOfAge comingOfAge, Representatives representatives, RepresentationGates gates) {
    this.caseFile = caseFile;
    this.guardianships = guardianships;
    this.comingOfAge = comingOfAge;
    this.representatives = representatives;
    this.gates = gates;
  }

  void open(String caseNumber) {
    comingOfAge.watch(caseNumber);
    caseFile.note(
        caseNumber, "guardianship-opened", "APR Art 23(1), SCR Art 13, RCD Art 27", "guardianship-officer",
        "The minor is alone: somebody must act for him or her before anything else is done");
  }

  /** Ends the guardianship on the event that came last; true where the person is still a minor. */
  boolean end(Call call) {
    String caseNumber = call.caseNumber();
    String ground = caseFile.events(caseNumber).stream()
        .filter(event -> ARTICLES.containsKey(event.type()))
        .max(Comparator.comparing(LegalEvent::recordedAt))
        .map(LegalEvent::type)
        .orElseThrow(() -> new IllegalStateException("Nothing ends the guardianship"));
    boolean minor = STAY_MINOR.contains(ground);
    representatives.stop(call, ground, ARTICLES.get(ground));
    // Who left alone was alone to the last: what the file and the processes say of that stays.
    if (!Guardianships.GONE.contains(ground)) {
      Map<String, Object> facts = Map.of("unaccompaniedMinor", false, "minor", minor);
      caseFile.putFacts(caseNumber, facts);
      caseFile.putFacts(caseNumber, Map.of("responsibleAdultKnown", true));
      guardianships.know(caseNumber, facts);
    }
    comingOfAge.forget(caseNumber);
    gates.look(caseNumber);
    return minor;
  }
}
