package eu.pactway.biometrics;

import eu.pactway.partner.BiometricsPort.Hit;
import java.util.List;

/**
 * What a comparison says about other data sets of the person (Eurodac Arts 27 and 28).
 *
 * @param outcome none, responsible-elsewhere or known-here
 * @param expertCheck which expert must verify it: {@code face} always for a hit on the face alone, {@code fingerprints} where the
 *     match is weak, several States have hits or the processing of one is restricted, else {@code none}
 */
record Comparison(String outcome, String expertCheck) {

  static final String NONE = "none";
  private static final String ELSEWHERE = "responsible-elsewhere";
  private static final String HERE = "known-here";

  /** Of several hits, one that serves to determine the responsible State prevails (Arts 27(5) and 28(5)). */
  static Comparison of(List<Hit> hits, String ownMemberState, boolean verified) {
    if (hits.isEmpty()) {
      return new Comparison(NONE, NONE);
    }
    boolean elsewhere = hits.stream().anyMatch(hit -> !hit.memberState().equals(ownMemberState));
    boolean faceOnly = hits.stream().anyMatch(Hit::faceOnly);
    boolean severalStates = hits.stream().map(Hit::memberState).distinct().count() > 1;
    boolean doubtful = hits.stream().anyMatch(hit -> hit.doubtful() || hit.restricted());
    String expertCheck = faceOnly ? "face" : severalStates || doubtful ? "fingerprints" : NONE;
    return new Comparison(elsewhere ? ELSEWHERE : HERE, verified ? NONE : expertCheck);
  }

  boolean isHit() {
    return !outcome.equals(NONE);
  }
}
