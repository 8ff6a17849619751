package eu.pactway.registration;

import eu.pactway.letters.Letters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;

/** The documents that prove that a person is an applicant (APR Art 29). */
@Service
class ApplicantDocuments {

  private static final String KIND = "applicant-document";

  private final Letters letters;
  private final Clock clock;

  ApplicantDocuments(Letters letters, Clock clock) {
    this.letters = letters;
    this.clock = clock;
  }

  /** Upon registration: that an application was made and registered (Art 29(1)). */
  void issueOnRegistration(String caseNumber) {
    issue(caseNumber, "Art 29(1)");
  }

  /** After lodging: the applicant's document, which takes the place of the first one (Art 29(4)). */
  void issueAfterLodging(String caseNumber) {
    issue(caseNumber, "Art 29(4)");
  }

  private void issue(String caseNumber, String article) {
    letters.issue(caseNumber, KIND, Map.of("issuedOn", LocalDate.ofInstant(clock.instant(), clock.getZone()), "article", article));
  }
}
