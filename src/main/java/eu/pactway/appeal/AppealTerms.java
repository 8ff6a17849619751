package eu.pactway.appeal;

import eu.pactway.appeal.AppealAssessment.DecidedBy;
import eu.pactway.appeal.AppealAssessment.TriedRule;
import eu.pactway.law.Catalogue;
import eu.pactway.law.Length;
import eu.pactway.law.NationalRange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * Term of the appeal, right to remain and block on removal (APR Arts 67(7) and 68), decided by {@code appeal-terms.dmn},
 * {@code right-to-remain.dmn} and {@code removal-block.dmn}; the numbers come from the catalogue.
 */
@Service
public class AppealTerms {

  static final String SHORT = "apr-art67-7-a-appeal-short";
  static final String ORDINARY = "apr-art67-7-b-appeal-ordinary";
  static final String REQUEST_TO_REMAIN = "apr-art68-5-a-request-to-remain";

  private final LawTables tables;
  private final Catalogue catalogue;

  AppealTerms(LawTables tables, Catalogue catalogue) {
    this.tables = tables;
    this.catalogue = catalogue;
  }

  /**
   * Assesses facts in the words of the API; what they leave open stays out of the outcome.
   *
   * @param facts checked against {@link AppealFactsVocabulary} before
   */
  public AppealAssessment assess(Map<String, Object> facts) {
    AppealFacts read = AppealFacts.of(facts);
    Map<String, Object> variables = read.asVariables();
    Map<String, Object> outcome = new LinkedHashMap<>();
    List<Verdict> verdicts = new ArrayList<>();
    if (read.decisionType() != null) {
      Verdict term = tables.decide("appeal-terms", variables);
      verdicts.add(term);
      addTerm(outcome, (String) term.outputs().get("appealTerm"), read);
    }
    Verdict right = tables.decide("right-to-remain", variables);
    boolean automatic = Boolean.TRUE.equals(right.outputs().get("automaticRightToRemain"));
    if (read.decisionType() != null || read.art56Exception()) {
      verdicts.add(right);
      outcome.put("automatic_right_to_remain", automatic);
      addRequest(outcome, automatic, read);
    }
    variables.put("automaticRightToRemain", automatic && read.decisionType() != null);
    Verdict block = tables.decide("removal-block", variables);
    verdicts.add(block);
    outcome.put("removal", block.outputs().get("removal"));
    outcome.put("non_refoulement_check", "MUST");
    return assessment(outcome, verdicts);
  }

  /** The term of a case of this authority: short, ordinary or none. */
  String term(AppealFacts facts) {
    return (String) tables.decide("appeal-terms", facts.asVariables()).outputs().get("appealTerm");
  }

  /** Whether the person may remain pending the appeal without asking. */
  boolean mayRemain(AppealFacts facts) {
    return Boolean.TRUE.equals(tables.decide("right-to-remain", facts.asVariables()).outputs().get("automaticRightToRemain"));
  }

  private void addTerm(Map<String, Object> outcome, String term, AppealFacts facts) {
    NationalRange range = catalogue.get("short".equals(term) || facts.circumstance42() ? SHORT : ORDINARY).national();
    switch (term) {
      case "none" -> outcome.put("appeal_limit", "NONE");
      case "separate" -> outcome.put("appeal_limit_not_above", length(range.max()));
      default -> outcome.put("appeal_limit", Map.of("min", length(range.min()), "max", length(range.max())));
    }
  }

  private void addRequest(Map<String, Object> outcome, boolean automatic, AppealFacts facts) {
    if (!automatic && !"explicitly-withdrawn".equals(facts.decisionType())) {
      outcome.put("request_to_remain_min", length(catalogue.get(REQUEST_TO_REMAIN).national().min()));
      outcome.put("court_may_allow", true);
    }
  }

  private static Map<String, Object> length(Length length) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("by", length.by());
    answer.put("unit", length.unit().id());
    return answer;
  }

  private static AppealAssessment assessment(Map<String, Object> outcome, List<Verdict> verdicts) {
    Verdict first = verdicts.get(0);
    List<TriedRule> tried =
        verdicts.stream()
            .flatMap(v -> v.tried().stream())
            .map(t -> new TriedRule(t.rule(), t.article(), t.applies(), t.why()))
            .toList();
    return new AppealAssessment(outcome, new DecidedBy(first.rule(), first.article()), tried);
  }
}
