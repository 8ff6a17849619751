package eu.pactway.api;

import java.util.List;
import java.util.Map;

/**
 * A computation to be made. Dates are texts here, so that a wrong one is answered by its field.
 *
 * @param timeLimit id of the limit; only in a batch
 * @param memberState two letters, EL for Greece
 * @param trigger date, or date-time with offset
 * @param holidays when present, the only holidays there are
 * @param caseEvents days or moments of other events of the case, by event type; the one that the act's transitional rule names decides
 *     which law governs
 * @param readings the reading to take of an open question of the law, by question; see {@code GET /api/v1/rule-sets}
 */
record DeadlineRequest(
    String timeLimit, String memberState, String trigger, List<String> holidays, List<AdjustmentRequest> adjustments,
    Map<String, String> caseEvents, Map<String, String> readings) {

  /** One adjustment, in the words of the law files; a suspension without {@code to} stands until the event {@code until}, or openly. */
  record AdjustmentRequest(
      String kind, String ref, Integer by, String unit, String from, String to, String situation, String trigger, String until) {}
}
