package eu.pactway.biometrics;

import static org.assertj.core.api.Assertions.assertThat;

import eu.pactway.partner.BiometricsPort.Category;
import eu.pactway.partner.BiometricsPort.Hit;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

  @Test
  void withoutAHitNothingIsKnown() {
    assertThat(Comparison.of(List.of(), "IT", false)).isEqualTo(new Comparison("none", "none"));
  }

  @ParameterizedTest
  @CsvSource({
    "APPLICANT, responsible-elsewhere",
    "RESETTLEMENT, responsible-elsewhere",
    "NATIONAL_RESETTLEMENT, responsible-elsewhere",
    "IRREGULAR_CROSSING, entry-elsewhere",
    "DISEMBARKED, entry-elsewhere",
    "ILLEGAL_STAY, known-elsewhere",
    "RESETTLEMENT_REFUSED, known-elsewhere",
    "TEMPORARY_PROTECTION, known-elsewhere"
  })
  void theCategoryOfAHitElsewhereSaysWhatItMeansForResponsibility(Category category, String outcome) {
    assertThat(Comparison.of(List.of(hit("EL", category)), "IT", false)).isEqualTo(new Comparison(outcome, "none"));
  }

  @Test
  void ofSeveralHitsTheOneThatServesToDetermineTheResponsibleStatePrevails() {
    Hit entry = hit("EL", Category.IRREGULAR_CROSSING);
    Hit stay = hit("DE", Category.ILLEGAL_STAY);
    Hit own = hit("IT", Category.ILLEGAL_STAY);
    assertThat(Comparison.of(List.of(stay, entry, hit("FR", Category.APPLICANT)), "IT", false).outcome()).isEqualTo("responsible-elsewhere");
    assertThat(Comparison.of(List.of(own, stay, entry), "IT", false).outcome()).isEqualTo("entry-elsewhere");
    assertThat(Comparison.of(List.of(own, stay), "IT", false).outcome()).isEqualTo("known-here");
  }

  @Test
  void aHitOfThisStateMeansThatThePersonIsKnownHere() {
    assertThat(Comparison.of(List.of(hit("IT", false)), "IT", false)).isEqualTo(new Comparison("known-here", "none"));
  }

  @Test
  void aHitOnTheFaceAloneIsAlwaysVerified() {
    assertThat(Comparison.of(List.of(hit("IT", true)), "IT", false).expertCheck()).isEqualTo("face");
  }

  @Test
  void hitsOfSeveralStatesAreVerified() {
    assertThat(Comparison.of(List.of(hit("DE", false), hit("EL", false)), "IT", false).expertCheck()).isEqualTo("fingerprints");
  }

  @Test
  void whatAnExpertHasVerifiedIsNotVerifiedAgain() {
    assertThat(Comparison.of(List.of(hit("EL", true)), "IT", true).expertCheck()).isEqualTo("none");
  }

  @Test
  void aWeakMatchOfFingerprintsIsVerified() {
    Hit weak = new Hit("EDC-1", "EL", Category.APPLICANT, LocalDate.of(2026, 3, 1), false, true, false, false, List.of());
    assertThat(Comparison.of(List.of(weak), "IT", false).expertCheck()).isEqualTo("fingerprints");
  }

  @Test
  void aHitWhoseProcessingIsRestrictedIsLookedAtByAnExpert() {
    Hit restricted = new Hit("EDC-1", "EL", Category.APPLICANT, LocalDate.of(2026, 3, 1), false, false, false, true, List.of());
    assertThat(Comparison.of(List.of(restricted), "IT", false).expertCheck()).isEqualTo("fingerprints");
  }

  private static Hit hit(String memberState, Category category) {
    return new Hit("EDC-1", memberState, category, LocalDate.of(2026, 3, 1), false, false, false, false, List.of());
  }

  private static Hit hit(String memberState, boolean faceOnly) {
    return new Hit("EDC-1", memberState, Category.APPLICANT, LocalDate.of(2026, 3, 1), faceOnly, false, false, false, List.of());
  }
}
