package eu.pactway.oversight;

import java.time.Instant;

/**
 * A complaint or allegation as it is brought in.
 *
 * @param caseNumber null where there is no case, or none yet
 * @param namedCase the number that somebody named who may not know whether there is such a case: for the monitor to look at, and the
 *     complaint is laid to no case; else null
 * @param capacity who complains: applicant, person (who has made no application), witness, representative, counsellor, organisation,
 *     monitor, staff
 * @param subject what it is about, a value of {@code complaint-handling.dmn}
 * @param place where it happened; null where that is not said
 * @param happenedAt when; null where that is not said
 * @param text in the words of whoever complains; goes to the monitor alone
 * @param contact where the answer should go; null where none is wanted
 * @param language ISO 639 code of the language of the answer; null where that is not said
 */
public record NewComplaint(
    String caseNumber, String namedCase, String capacity, String subject, String place, Instant happenedAt, String text, String contact,
    String language) {

  @Override
  public String toString() {
    return "NewComplaint[caseNumber=" + caseNumber + ", subject=" + subject + "]";
  }
}
