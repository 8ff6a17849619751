package eu.pactway.registration;

import eu.pactway.casefile.Authority;
import eu.pactway.law.DeadlineCalculator;
import eu.pactway.law.Trigger;
import eu.pactway.letters.Letters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** The documents that prove that a person is an applicant (APR Art 29). */
@Service
class ApplicantDocuments {

  private static final String KIND = "applicant-document";
  private static final String VALIDITY = "apr-art29-9-document-validity";

  private final Letters letters;
  private final DeadlineCalculator calculator;
  private final Authority authority;
  private final Clock clock;

  ApplicantDocuments(Letters letters, DeadlineCalculator calculator, Authority authority, Clock clock) {
    this.letters = letters;
    this.calculator = calculator;
    this.authority = authority;
    this.clock = clock;
  }

  /** Upon registration: that an application was made and registered (Art 29(1)). */
  void issueOnRegistration(String caseNumber) {
    issue(caseNumber, Map.of("article", "Art 29(1)"));
  }

  /** After lodging: the applicant's document, which takes the place of the first one (Art 29(4)). */
  void issueAfterLodging(String caseNumber) {
    issue(caseNumber, Map.of("article", "Art 29(4)", "validUntil", validUntil()));
  }

  private void issue(String caseNumber, Map<String, Object> content) {
    var complete = new LinkedHashMap<>(content);
    complete.put("issuedOn", LocalDate.ofInstant(clock.instant(), authority.zone()));
    letters.issue(caseNumber, KIND, complete);
  }

  /** Counted from the day it is issued, like the clock that the issue starts. */
  private LocalDate validUntil() {
    Trigger issued = new Trigger(clock.instant().atZone(authority.zone()), false);
    return calculator.compute(VALIDITY, authority.memberState(), issued, List.of(), null).strictEnd();
  }
}
