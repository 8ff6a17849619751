package eu.pactway.asylum;

import eu.pactway.decisions.Facts;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the facts of an application come to, by the input names of {@code acceleration.dmn} and {@code border-procedure.dmn}: circumstances
 * of APR Art 42 with the conditions that the law ties to them, support, capacity, crisis measures.
 */
record ProcedureFindings(Facts facts) {

  private static final Map<String, String> UNACCOMPANIED =
      Map.of("42(3)(a)", "42(1)(e)", "42(3)(b)", "42(1)(f)", "42(3)(c)", "42(1)(g)", "42(3)(d)", "42(1)(c)", "42(3)(e)", "42(1)(j)");
  private static final Set<String> OPTIONAL_AT_BORDER = Set.of("42(1)(a)", "42(1)(b)", "42(1)(d)", "42(1)(e)", "42(1)(g)");

  boolean unaccompaniedMinor() {
    return facts.is("applicant", "unaccompanied-minor");
  }

  /** Circumstances of Art 42(1), also where they were given by their number in Art 42(3). */
  List<String> grounds() {
    return facts.words("grounds").stream().map(g -> UNACCOMPANIED.getOrDefault(g, g)).distinct().toList();
  }

  /** Art 42(1)(c) counts only after a full chance to show good cause. */
  boolean misled() {
    return grounds().contains("42(1)(c)") && !facts.isNot("opportunity_to_show_good_cause");
  }

  boolean safeCountryOfOrigin() {
    return grounds().contains("42(1)(e)") || Boolean.TRUE.equals(safeCountryOfOriginApplicable());
  }

  /** Arts 61 to 64; null where nothing was said about it. */
  Boolean safeCountryOfOriginApplicable() {
    if (facts.has("candidate_country")) {
      boolean excepted = facts.is("candidate_country.armed_conflict") || facts.is("candidate_country.restrictive_measures")
          || facts.is("candidate_country.oj_notice");
      return !excepted && !facts.is("safe_country_of_origin.rebutted");
    }
    return facts.has("safe_country_of_origin")
        ? (Boolean) (facts.is("safe_country_of_origin.union_list") && !facts.is("safe_country_of_origin.rebutted"))
        : null;
  }

  boolean admissibleSubsequent() {
    return grounds().contains("42(1)(g)") || "subsequent".equals(subsequent()) && newElements();
  }

  /** first, open or subsequent (Art 55). */
  String subsequent() {
    if (!facts.has("subsequent")) {
      return "first";
    }
    return facts.isNot("subsequent.previous_final") ? "open" : "subsequent";
  }

  boolean newElements() {
    return facts.is("subsequent.new_elements");
  }

  /** Whether the yearly figure still speaks for this person (Art 42(1)(j)). */
  boolean rateRepresentative() {
    return !facts.is("significant_change") && !facts.is("category_not_represented");
  }

  Map<String, Object> acceleration() {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("supportPossible", !facts.isNot("special_needs.procedural_support_possible_accelerated"));
    inputs.put("unaccompaniedMinor", unaccompaniedMinor());
    inputs.put("tooComplex", facts.is("too_complex"));
    inputs.put("onlyIrrelevantIssues", grounds().contains("42(1)(a)"));
    inputs.put("unconvincing", grounds().contains("42(1)(b)"));
    inputs.put("misled", misled());
    inputs.put("delaysRemoval", grounds().contains("42(1)(d)"));
    inputs.put("safeCountryOfOrigin", safeCountryOfOrigin());
    inputs.put("securityDanger", grounds().contains("42(1)(f)"));
    inputs.put("admissibleSubsequent", admissibleSubsequent());
    inputs.put("lateAfterUnlawfulEntry", grounds().contains("42(1)(h)"));
    inputs.put("lateAfterLawfulEntry", grounds().contains("42(1)(i)"));
    inputs.put("lowRecognition", grounds().contains("42(1)(j)") && rateRepresentative());
    inputs.put("recognitionRate", facts.number("recognition_rate_percent"));
    inputs.put("rateRepresentative", rateRepresentative());
    return inputs;
  }

  /**
   * @param acceleratedBy the rule of {@code acceleration.dmn} that was met; tells whether the recognition is low
   * @param inadmissible what {@code admissibility.dmn} says
   */
  Map<String, Object> border(String acceleratedBy, String inadmissible, boolean maximumPassed) {
    List<String> grounds = grounds();
    boolean lowRecognition = grounds.contains("42(1)(j)") && rateRepresentative() || acceleratedBy.endsWith("-rate");
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("authorisedToEnter", facts.is("authorised_to_enter"));
    inputs.put("entryConditionsMet", facts.is("entry_conditions_met"));
    inputs.put("situation", facts.has("situation") ? facts.text("situation") : "inland");
    inputs.put("maximumPassed", maximumPassed);
    inputs.put("unaccompaniedMinor", unaccompaniedMinor());
    inputs.put("receptionSupportPossible", !facts.isNot("special_needs.reception_support_possible_at_border"));
    inputs.put("procedureSupportPossible", !facts.isNot("special_needs.procedural_support_possible_at_border"));
    inputs.put("medicalReasons", facts.is("medical_reasons"));
    inputs.put("detentionUnlawful",
        facts.isNot("detention.guarantees_met") && !facts.is("detention.procedure_possible_without_detention"));
    inputs.put("securityDanger", grounds.contains("42(1)(f)"));
    inputs.put("misled", misled());
    inputs.put("lowRecognition", lowRecognition);
    inputs.put("yearlyMaximumReached",
        facts.is("capacity.yearly_maximum_reached") && facts.is("capacity.commission_authorisation_art50"));
    inputs.put("capacityReached", facts.is("capacity.adequate_capacity_reached") && facts.is("capacity.notified_art48"));
    inputs.put("recognitionGroundLifted", authorised("CFMR 11(2)"));
    inputs.put("aboveCrisisThreshold", authorised("CFMR 11(3)") && above(facts.number("crisis.threshold_percent")));
    inputs.put("inadmissibilityExamined", !inadmissible.equals("MUST-NOT"));
    inputs.put("optionalGround",
        safeCountryOfOrigin() || admissibleSubsequent() || grounds.stream().anyMatch(OPTIONAL_AT_BORDER::contains));
    inputs.put("instrumentalised", authorised("CFMR 11(6)") && facts.is("crisis.subject_to_it"));
    inputs.put("withinCrisisRate",
        authorised("CFMR 11(4)") && facts.has("crisis.threshold_percent") && !above(facts.number("crisis.threshold_percent")));
    inputs.put("lateGroundOnly", grounds.contains("42(1)(h)") || grounds.contains("42(1)(i)"));
    inputs.put("conditionsMetBefore", facts.is("border_conditions_met_before"));
    return inputs;
  }

  boolean authorised(String measure) {
    return facts.words("crisis.authorised").contains(measure) && !facts.isNot("crisis.application_made_in_period");
  }

  private boolean above(BigDecimal threshold) {
    BigDecimal rate = facts.number("recognition_rate_percent");
    return rate != null && threshold != null && rate.compareTo(threshold) > 0;
  }
}
