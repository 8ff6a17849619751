package eu.pactway.casefile;

import java.time.Instant;

/**
 * What a case waits for from outside, without a person of ours being able to do anything about it.
 *
 * @param partner who is to answer
 * @param operation what it was asked, by the name of its contract, such as {@code consult}; null where it was asked otherwise
 * @param what in words for the caseworker, such as {@code Schengen Information System}
 * @param since when the answer was first asked for
 * @param attempts how often it was asked for; null where the partner has the question and answers later
 * @param lastTriedAt when it was asked for the last time
 */
public record Awaited(String partner, String operation, String what, Instant since, Integer attempts, Instant lastTriedAt) {

  /** Where it is not asked through a contract of ours. */
  public Awaited(String partner, String what, Instant since, Integer attempts, Instant lastTriedAt) {
    this(partner, null, what, since, attempts, lastTriedAt);
  }
}
