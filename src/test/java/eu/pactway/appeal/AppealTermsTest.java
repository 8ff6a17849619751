package eu.pactway.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import eu.pactway.engine.DecisionTables;
import eu.pactway.law.Catalogue;
import eu.pactway.models.ModelTest;
import eu.pactway.models.Models;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables of the appeal against the cases of the law, and what they say of cases that the list has not. */
@Models({"processes/appeal/appeal-terms.dmn", "processes/appeal/right-to-remain.dmn", "processes/appeal/removal-block.dmn"})
class AppealTermsTest extends ModelTest {

  private static final Set<String> KEYS =
      Set.of(
          "appeal_limit",
          "appeal_limit_not_above",
          "automatic_right_to_remain",
          "request_to_remain_min",
          "removal",
          "court_may_allow",
          "non_refoulement_check");

  private final ObjectMapper json = new ObjectMapper();

  static Stream<JsonNode> cases() throws IOException {
    JsonNode all = new YAMLMapper().readTree(AppealTermsTest.class.getResourceAsStream("/law/responsibility-cases.yaml"));
    return StreamSupport.stream(all.spliterator(), false).filter(c -> KEYS.stream().anyMatch(c.path("expect")::has));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyCaseOfTheLawComesOut(JsonNode appealCase) {
    Map<String, Object> facts = map(appealCase.path("facts"));

    assertThat(new AppealFactsVocabulary().faults(facts)).isEmpty();
    JsonNode outcome = json.valueToTree(terms().assess(facts).outcome());
    KEYS.stream()
        .filter(appealCase.path("expect")::has)
        .forEach(key -> assertThat(outcome.path(key)).as(key).isEqualTo(appealCase.path("expect").path(key)));
  }

  @Test
  void aWithdrawnApplicationHasNoAppeal() {
    assertThat(assess("explicitly-withdrawn", "regular").outcome())
        .containsEntry("appeal_limit", "NONE")
        .containsEntry("automatic_right_to_remain", false)
        .doesNotContainKey("request_to_remain_min");
  }

  @Test
  void whoMustAskMayNotBeRemovedWhileTheTimeToAskIsOpen() {
    AppealAssessment assessment = assess("unfounded", "border");

    assertThat(assessment.outcome()).containsEntry("court_may_allow", true).containsEntry("removal", "BLOCKED");
    assertThat(assessment.decidedBy().rule()).isEqualTo("apr-dt-17-r04");
    assertThat(assessment.tried()).filteredOn(AppealAssessment.TriedRule::applies).extracting(AppealAssessment.TriedRule::rule)
        .containsExactly("apr-dt-17-r04", "apr-dt-18-r02", "apr-dt-19-r04");
  }

  @Test
  void aSeparateReturnDecisionHasATermOfNationalLawNotAboveThatOfTheRegulation() {
    Map<String, Object> facts = Map.of("applicant", "adult", "decision", Map.of("type", "return-decision", "separate_act", true));

    assertThat(terms().assess(facts).outcome()).containsEntry("appeal_limit_not_above", Map.of("by", 1, "unit", "months"));
  }

  @Test
  void unknownFactsAreNamed() {
    Map<String, Object> facts = Map.of("applicant", "nobody", "decision", Map.of("kind", "unfounded"), "grounds", List.of("42(1)(j)", "x"));

    assertThat(new AppealFactsVocabulary().faults(facts)).containsOnlyKeys("facts.applicant", "facts.decision.kind", "facts.grounds");
  }

  private AppealAssessment assess(String type, String procedure) {
    return terms().assess(Map.of("applicant", "adult", "decision", Map.of("type", type, "procedure_at_decision", procedure)));
  }

  private AppealTerms terms() {
    LawTables tables = new LawTables(new DecisionTables(engine()), engine().getRepositoryService());
    return new AppealTerms(tables, Catalogue.load());
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> map(JsonNode node) {
    return json.convertValue(node, Map.class);
  }
}
