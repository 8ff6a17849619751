package eu.pactway.oversight;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A complaint in the register.
 *
 * @param caseNumber null where it was brought in without a case
 * @param namedCase as in {@link NewComplaint}
 * @param state lodged, examined, investigated, referred, concluded, answered-by-authority or followed-up: the last step of its handling
 * @param dueAt end of the internal target for its conclusion; no act gives a number
 */
public record Complaint(
    String number,
    String caseNumber,
    String namedCase,
    String capacity,
    String subject,
    String place,
    Instant happenedAt,
    String text,
    String contact,
    String language,
    String lodgedBy,
    Instant lodgedAt,
    Instant dueAt,
    String state,
    List<Step> steps) {

  /** What its process and its messages go by: the case, or the complaint itself where there is none. */
  String key() {
    return caseNumber == null ? number : caseNumber;
  }

  /** What was done, by whom, with the answers of the form it was done with. */
  public record Step(String kind, Map<String, Object> said, String by, Instant at) {}

  @Override
  public String toString() {
    return "Complaint[number=" + number + ", state=" + state + "]";
  }
}
