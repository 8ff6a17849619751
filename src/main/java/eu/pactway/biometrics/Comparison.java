package eu.pactway.biometrics;

import eu.pactway.partner.BiometricsPort.Category;
import eu.pactway.partner.BiometricsPort.Hit;
import java.util.List;
import java.util.Set;

/**
 * What a comparison says about other data sets of the person (Eurodac Arts 27 and 28).
 *
 * @param outcome what serves to determine the responsible State: {@code responsible-elsewhere} where another State has registered an
 *     application or admitted the person, so that it takes back (AMMR Art 36(1)(b) and (c)); {@code entry-elsewhere} where the person came
 *     in there or was rescued, which is evidence on which it can be asked to take charge, after the criteria that come before (AMMR Art
 *     39(1)); {@code known-here}; {@code known-elsewhere} where the data of another State say nothing about responsibility, such as those of
 *     a stay without permission; else {@code none}
 * @param expertCheck which expert must verify it: {@code face} always for a hit on the face alone, {@code fingerprints} where the
 *     match is weak, several States have hits or the processing of one is restricted, else {@code none}
 */
record Comparison(String outcome, String expertCheck) {

  static final String NONE = "none";
  static final String ENTRY = "entry-elsewhere";
  private static final String RESPONSIBLE = "responsible-elsewhere";
  private static final String HERE = "known-here";
  private static final String ELSEWHERE = "known-elsewhere";

  /** Arts 15, 18(2)(a) and 20: an application, an admission. */
  private static final Set<Category> RESPONSIBILITY = Set.of(Category.APPLICANT, Category.RESETTLEMENT, Category.NATIONAL_RESETTLEMENT);

  /** Arts 22 and 24: evidence of AMMR Art 39(1) second subparagraph. */
  static final Set<Category> EVIDENCE = Set.of(Category.IRREGULAR_CROSSING, Category.DISEMBARKED);

  static Comparison of(List<Hit> hits, String ownMemberState, boolean verified) {
    if (hits.isEmpty()) {
      return new Comparison(NONE, NONE);
    }
    boolean faceOnly = hits.stream().anyMatch(Hit::faceOnly);
    boolean severalStates = hits.stream().map(Hit::memberState).distinct().count() > 1;
    boolean doubtful = hits.stream().anyMatch(hit -> hit.doubtful() || hit.restricted());
    String expertCheck = faceOnly ? "face" : severalStates || doubtful ? "fingerprints" : NONE;
    return new Comparison(outcome(hits, ownMemberState), verified ? NONE : expertCheck);
  }

  /** Of several hits, one that serves to determine the responsible State prevails (Arts 27(5) and 28(5)). */
  private static String outcome(List<Hit> hits, String ownMemberState) {
    List<Hit> elsewhere = hits.stream().filter(hit -> !hit.memberState().equals(ownMemberState)).toList();
    if (elsewhere.stream().anyMatch(hit -> RESPONSIBILITY.contains(hit.category()))) {
      return RESPONSIBLE;
    }
    if (elsewhere.stream().anyMatch(hit -> EVIDENCE.contains(hit.category()))) {
      return ENTRY;
    }
    return elsewhere.size() < hits.size() ? HERE : ELSEWHERE;
  }

  boolean isHit() {
    return !outcome.equals(NONE);
  }
}
