package eu.pactway.letters;

import java.util.Map;
import java.util.UUID;

/** Letters of the authority to the person, in a language that the person understands. */
public interface Letters {

  /**
   * Renders a letter as PDF in the applicant's language, stores it as a document of the case and sends it through the outbox to the
   * notification partner, all in the caller's transaction.
   *
   * @param kind {@code screening-form}, {@code applicant-document}, {@code interview-invitation}, {@code decision},
   *     {@code return-decision}, {@code appeal-ruling}, {@code information-leaflet}, {@code procedure-notice},
   *     {@code residence-permit-notice}, {@code eurodac-information}, {@code data-request-answer} or
   *     {@code personal-data-answer}
   * @param content what the letter's template asks for, by name, see docs/letters.md; dates as {@code LocalDate} or {@code Instant}
   * @return id of the document in the case file
   * @throws IllegalArgumentException when there is no such kind, or content that the template needs is missing (every missing name is
   *     listed)
   */
  UUID issue(String caseNumber, String kind, Map<String, Object> content);
}
