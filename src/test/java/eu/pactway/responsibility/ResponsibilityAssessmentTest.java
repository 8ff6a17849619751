package eu.pactway.responsibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.pactway.decisions.Assessment;
import eu.pactway.decisions.AssessmentCases;
import eu.pactway.decisions.UnknownFactsException;
import eu.pactway.law.Calendars;
import eu.pactway.law.Catalogue;
import eu.pactway.law.DeadlineCalculator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ResponsibilityAssessmentTest {

  private static final Catalogue CATALOGUE = Catalogue.load();
  private static final ResponsibilityAssessment ASSESSMENT =
      new ResponsibilityAssessment(CATALOGUE, new DeadlineCalculator(CATALOGUE, Calendars.load()));

  static Stream<AssessmentCases.Case> cases() {
    return AssessmentCases.of("responsibility");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void theReferenceCaseIsDecidedAsTheLawDoes(AssessmentCases.Case reference) {
    reference.check(ASSESSMENT.assess(reference.facts()));
  }

  @Test
  void everyRuleThatWasTriedSaysWhy() {
    Assessment assessment = ASSESSMENT.assess(Map.of(
        "applicant", Map.of("age_group", "adult"), "registration", Map.of("member_state", "IT", "date", "2026-11-20")));

    assertThat(assessment.decidedBy().rule()).isEqualTo("ammr-r90-default");
    assertThat(assessment.tried()).hasSizeGreaterThan(30).allSatisfy(t -> assertThat(t.why()).isNotBlank());
    assertThat(assessment.tried().get(assessment.tried().size() - 1).applies()).isTrue();
  }

  @Test
  void unknownFactsAreNamedAllAtOnce() {
    assertThatThrownBy(() -> ASSESSMENT.assess(Map.of("applicant", Map.of("age_group", "child", "shoe_size", 41), "colour", "red")))
        .isInstanceOfSatisfying(UnknownFactsException.class, e -> assertThat(e.faults())
            .extracting(UnknownFactsException.Fault::path)
            .containsExactlyInAnyOrderElementsOf(List.of("applicant.age_group", "applicant.shoe_size", "colour")));
  }
}
