package eu.pactway.biometrics;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.CaseView;
import eu.pactway.casefile.LegalEventRecorded;
import eu.pactway.partner.BiometricsPort.Category;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Puts into the file what the 72 hours of Eurodac depend on, before the clocks see the event that would start them: whether the person is
 * old enough, and at registration whether a data set of the category of applicants is still due (Eurodac Art 15(1)).
 */
@Component
class BiometricDuty {

  private static final Set<String> STARTS =
      Set.of("apprehended", "disembarked", "presented-at-border", "illegal-stay-found", "application-made", "application-registered",
          "admission-registered", "admission-decided", "protection-granted", "temporary-protection-registered");
  /** What the officer finds who was to take the data; until somebody looks into it. */
  static final String SIX_IN_DOUBT = "sixInDoubt";

  private static final String REGISTERED = "application-registered";

  private final CaseFile caseFile;
  private final Datasets datasets;
  private final Authority authority;
  private final Clock clock;

  BiometricDuty(CaseFile caseFile, Datasets datasets, Authority authority, Clock clock) {
    this.caseFile = caseFile;
    this.datasets = datasets;
    this.authority = authority;
    this.clock = clock;
  }

  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void on(LegalEventRecorded recorded) {
    String type = recorded.event().type();
    if (!STARTS.contains(type)) {
      return;
    }
    String caseNumber = recorded.event().caseNumber();
    caseFile.putFacts(caseNumber, Map.of("agedSixOrOlder", oldEnough(caseNumber)));
    if (type.equals(REGISTERED)) {
      boolean there = datasets.find(caseNumber, Category.APPLICANT).filter(Dataset::transmitted).isPresent();
      caseFile.putFacts(caseNumber, Map.of("applicantDatasetDue", !there));
    }
  }

  /** Whether biometric data are due by age: the person is six, and no doubt about that stands. */
  boolean oldEnough(String caseNumber) {
    CaseView file = caseFile.get(caseNumber);
    Map<String, Object> facts = file.facts();
    return !is(facts, SIX_IN_DOUBT) && reached(file, is(facts, "ageInDoubt"));
  }

  /** The same, where a document may have been shown that proves it: it stands in the answers of the form, not in the file yet. */
  boolean oldEnough(String caseNumber, Map<String, Object> answers) {
    return BiometricAge.isProven(answers) ? reached(caseFile.get(caseNumber), false) : oldEnough(caseNumber);
  }

  private boolean reached(CaseView file, boolean inDoubt) {
    return BiometricAge.reached(file.applicant(), LocalDate.ofInstant(clock.instant(), authority.zone()), is(file.facts(), "minor"), inDoubt);
  }

  private static boolean is(Map<String, Object> facts, String fact) {
    return Boolean.TRUE.equals(facts.get(fact));
  }
}
