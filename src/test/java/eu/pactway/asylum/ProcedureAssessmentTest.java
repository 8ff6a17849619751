package eu.pactway.asylum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

class ProcedureAssessmentTest {

  private static final Catalogue CATALOGUE = Catalogue.load();
  private static final ProcedureAssessment ASSESSMENT =
      new ProcedureAssessment(CATALOGUE, new DeadlineCalculator(CATALOGUE, Calendars.load()), new ReturnDecisions());

  static Stream<AssessmentCases.Case> cases() {
    return AssessmentCases.of("procedure");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void theReferenceCaseIsDecidedAsTheLawDoes(AssessmentCases.Case reference) {
    reference.check(ASSESSMENT.assess(reference.facts()));
  }

  @Test
  void whereTheLawLeavesTheChoiceTheAuthorityChooses() {
    Map<String, Object> facts = Map.of("applicant", "adult", "situation", "border-crossing-point", "grounds", List.of("42(1)(a)"));

    assertThat(ASSESSMENT.assess(facts, new Choices(true, false, false)).text("procedure")).isEqualTo("border");
    assertThat(ASSESSMENT.assess(facts, new Choices(false, false, false)).text("procedure")).isEqualTo("accelerated");
  }

  @Test
  void anUnaccompaniedMinorIsNeverAtTheBorderForLowRecognition() {
    Map<String, Object> facts =
        Map.of("applicant", "unaccompanied-minor", "situation", "border-crossing-point", "recognition_rate_percent", 5);

    assertThat(ASSESSMENT.assess(facts, new Choices(true, false, false)).text("procedure")).isEqualTo("regular");
  }

  @Test
  void unknownFactsAreNamed() {
    assertThatThrownBy(() -> ASSESSMENT.assess(Map.of("situation", "moon", "colour", "red")))
        .isInstanceOfSatisfying(UnknownFactsException.class,
            e -> assertThat(e.faults()).extracting(UnknownFactsException.Fault::path).containsExactlyInAnyOrder("situation", "colour"));
  }
}
