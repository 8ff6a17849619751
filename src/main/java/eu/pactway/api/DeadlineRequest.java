package eu.pactway.api;

import java.util.List;

/**
 * A computation to be made. Dates are texts here, so that a wrong one is answered by its field.
 *
 * @param timeLimit id of the limit; only in a batch
 * @param memberState two letters, EL for Greece
 * @param trigger date, or date-time with offset
 * @param holidays when present, the only holidays there are
 */
record DeadlineRequest(
    String timeLimit, String memberState, String trigger, List<String> holidays, List<AdjustmentRequest> adjustments) {

  /** One adjustment, in the words of the law files. */
  record AdjustmentRequest(
      String kind, String ref, Integer by, String unit, String from, String to, String situation, String trigger) {}
}
