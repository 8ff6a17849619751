package eu.pactway.law;

import java.time.LocalDate;
import java.util.List;

/**
 * A measure in a situation of crisis or force majeure that is in force: which derogations the Member State may use, and for events of
 * which period (Regulation (EU) 2024/1359).
 *
 * @param situation null for a derogation that needs none
 * @param derogations ids of the derogations' limits, or articles such as {@code CFMR 10(1)}
 * @param from first day of the events it counts for
 * @param to last such day
 * @param instrument the implementing decision or recommendation
 */
public record CrisisMeasure(Situation situation, List<String> derogations, LocalDate from, LocalDate to, String instrument) {

  public CrisisMeasure {
    derogations = List.copyOf(derogations);
  }

  /** Whether it opens that derogation. */
  public boolean opens(CrisisDerogation derogation) {
    return (derogation.situations().isEmpty() || derogation.situations().contains(situation))
        && derogations.stream().anyMatch(ref -> names(ref, derogation));
  }

  /** Whether a reference means that derogation, by the id of its limit or by its article. */
  public static boolean names(String ref, CrisisDerogation derogation) {
    Reference reference = Reference.of(ref);
    return reference.names(derogation.limit()) || reference.names(derogation.article());
  }

  boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && (to == null || !day.isAfter(to));
  }
}
