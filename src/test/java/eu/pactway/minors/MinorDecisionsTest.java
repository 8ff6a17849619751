package eu.pactway.minors;

import static org.assertj.core.api.Assertions.assertThat;

import eu.pactway.decisions.DecisionTable;
import eu.pactway.law.MinorsLaw;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables on minors, at the edges of what the acts say. */
class MinorDecisionsTest {

  private final MinorsLaw law = MinorsLaw.load();
  private final DecisionTable suitability = DecisionTable.load("safeguards", "guardian-suitability");
  private final DecisionTable age = DecisionTable.load("safeguards", "age-assessment");
  private final DecisionTable found = DecisionTable.load("journey", "found-minor");

  @ParameterizedTest
  @CsvSource({
    "representative, false, 30, suitable",
    "representative, false, 31, caseload-exceeded",
    "representative, true, 50, suitable",
    "representative, true, 51, caseload-exceeded",
    "provisional-person, false, 30, suitable",
    "provisional-person, true, 31, caseload-exceeded"
  })
  void nobodyActsForMoreMinorsThanTheActsAllow(String role, boolean surge, int minors, String expected) {
    assertThat(suitable(Map.of("minorsInCharge", minors, "mostMinors", law.caseloadOf(role).most(surge)))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "criminalRecord, true, criminal-record, APR Art 23(9)",
    "conflictOfInterest, true, conflict-of-interest, RCD Art 27(6)",
    "independent, false, not-independent, SCR Art 13(4)",
    "qualified, false, not-qualified, APR Art 23(9)",
    "naturalPersonNamed, false, no-natural-person, APR Art 23(4)"
  })
  void aRefusalCitesItsArticle(String fact, boolean value, String expected, String article) {
    assertThat(suitable(Map.of(fact, value))).isEqualTo(expected);
    assertThat(suitability.evaluate(facts(Map.of(fact, value))).applied().get(0).article()).contains(article);
  }

  @ParameterizedTest
  @CsvSource({
    "adult, substantiated, not-done, not-used, adult",
    "minor, substantiated, not-done, not-used, minor",
    "none, none, not-done, not-used, minor",
    "none, appearance-only, not-done, not-used, minor",
    "none, substantiated, not-done, not-used, multidisciplinary",
    "none, substantiated, minor, not-used, minor",
    "none, substantiated, adult, not-used, adult",
    "none, substantiated, doubt, not-used, minor",
    "none, substantiated, doubt, wanted, medical",
    "none, substantiated, doubt, refused-minor, minor",
    "none, substantiated, doubt, refused-adult, adult",
    "none, substantiated, doubt, inconclusive, minor",
    "none, substantiated, doubt, includes-minority, minor",
    "none, substantiated, doubt, majority, adult"
  })
  void whatStaysInDoubtCountsForThePerson(String recognised, String ground, String disciplines, String medical, String expected) {
    Map<String, Object> facts =
        Map.of("recognised", recognised, "ground", ground, "multidisciplinary", disciplines, "medical", medical);
    assertThat(age.evaluate(facts).applied().get(0).outcome()).containsEntry("step", expected);
  }

  @ParameterizedTest
  @CsvSource({
    "registration, false, false, false, false, false",
    "responsibility, false, false, true, false, false",
    "examination, false, true, true, false, true",
    "examination, false, false, true, false, false",
    "appeal, false, false, true, true, true",
    "appeal, true, false, false, false, false",
    "return, false, false, true, true, true",
    "integration, true, false, false, false, false"
  })
  void whatMayNotStandIsUndone(String stage, boolean isProtected, boolean border, boolean turns, boolean decision, boolean entry) {
    Map<String, Object> outcome =
        found.evaluate(Map.of("stage", stage, "protected", isProtected, "atBorder", border)).applied().get(0).outcome();
    assertThat(outcome)
        .containsEntry("turns", turns)
        .containsEntry("decisionSetAside", decision)
        .containsEntry("entryAuthorised", entry);
  }

  @Test
  void aMinorComesOfAgeOnTheEighteenthBirthday() {
    assertThat(law.comesOfAge(LocalDate.of(2008, 2, 29))).isEqualTo(LocalDate.of(2026, 2, 28));
    assertThat(law.comesOfAge(LocalDate.of(2008, 11, 24))).isEqualTo(LocalDate.of(2026, 11, 24));
  }

  private String suitable(Map<String, Object> other) {
    return String.valueOf(suitability.evaluate(facts(other)).applied().get(0).outcome().get("suitability"));
  }

  private static Map<String, Object> facts(Map<String, Object> other) {
    Map<String, Object> facts = new HashMap<>(Map.of("minorsInCharge", 1, "mostMinors", 30, "criminalRecord", false));
    facts.putAll(Map.of("conflictOfInterest", false, "independent", true, "qualified", true, "naturalPersonNamed", true));
    facts.putAll(other);
    return facts;
  }
}
