package eu.pactway.asylum;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The facts of the assessment of the procedure, from the form {@code examination-track} and the routing facts of the case.
 *
 * @param answers of the form, by field
 * @param routing routing facts, by the name of the process variable
 * @param entryAuthorised whether the person was authorised to enter meanwhile
 * @param foundAdmissible whether the ground of inadmissibility was examined since and does not hold
 */
record TrackFacts(Map<String, Object> answers, Map<String, Object> routing, boolean entryAuthorised, boolean foundAdmissible) {

  private static final Map<String, String> SITUATIONS = Map.of(
      "irregular-crossing", "after-irregular-crossing", "search-and-rescue", "after-search-and-rescue",
      "border-crossing-point", "border-crossing-point", "relocation-in", "relocated");

  Map<String, Object> facts() {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("applicant", applicant());
    facts.put("situation", SITUATIONS.getOrDefault(String.valueOf(routing.get("arrivalKind")), "inland"));
    facts.put("entry_conditions_met", yes("entryConditionsMet"));
    facts.put("authorised_to_enter", entryAuthorised || yes("authorisedToEnter"));
    facts.put("grounds", grounds());
    facts.put("opportunity_to_show_good_cause", yes("goodCauseHeard"));
    if (answers.get("recognitionRate") instanceof Number rate) {
      facts.put("recognition_rate_percent", rate);
    }
    facts.put("significant_change", yes("significantChange"));
    facts.put("category_not_represented", yes("categoryNotRepresented"));
    facts.put("too_complex", yes("tooComplex"));
    facts.put("medical_reasons", yes("medicalReasons"));
    facts.put("special_needs", Map.of(
        "procedural_support_possible_at_border", possible("borderSupportPossible"),
        "procedural_support_possible_accelerated", possible("acceleratedSupportPossible"),
        "reception_support_possible_at_border", !yes("receptionSupportImpossible")));
    facts.put("detention", Map.of("guarantees_met", !yes("detentionGuaranteesMissing")));
    facts.put("capacity", Map.of(
        "adequate_capacity_reached", yes("capacityReached"), "notified_art48", yes("capacityReached"),
        "yearly_maximum_reached", yes("yearlyMaximumReached"), "commission_authorisation_art50", yes("yearlyMaximumReached")));
    subsequent(facts);
    if (!foundAdmissible) {
      ground(facts, String.valueOf(answers.get("inadmissibilityGround")));
    }
    return facts;
  }

  Choices choices() {
    return new Choices(yes("useBorder"), yes("useAccelerated"), yes("useAdmissibility"));
  }

  private String applicant() {
    if (Boolean.TRUE.equals(routing.get("unaccompaniedMinor"))) {
      return "unaccompanied-minor";
    }
    return Boolean.TRUE.equals(routing.get("familyWithMinor")) ? "family-with-minor" : "adult";
  }

  private List<String> grounds() {
    List<String> grounds = new ArrayList<>();
    if (answers.get("grounds") instanceof Iterable<?> ticked) {
      ticked.forEach(ground -> grounds.add(ground.toString()));
    }
    return grounds;
  }

  private void subsequent(Map<String, Object> facts) {
    String earlier = String.valueOf(answers.get("subsequentApplication"));
    if (earlier.equals("open")) {
      facts.put("subsequent", Map.of("number", 1, "previous_final", false));
    } else if (earlier.equals("subsequent")) {
      boolean newElements = foundAdmissible || yes("newElements") && !"38(2)".equals(answers.get("inadmissibilityGround"));
      facts.put("subsequent", Map.of("number", 1, "previous_final", true, "new_elements", newElements));
    }
  }

  /** The ground that the caseworker found, as the facts that make it up; she has looked at its conditions. */
  private static void ground(Map<String, Object> facts, String ground) {
    switch (ground) {
      case "38(1)(a)" -> facts.put("first_country_of_asylum", Map.of("conditions_met", true, "assurance_received", true));
      case "38(1)(b)" -> facts.put("safe_third_country", Map.of("conditions_59_1", true, "link", "connection", "assurance_received", true));
      case "38(1)(c)", "38(1)(d)", "38(1)(e)" -> facts.put("inadmissibility_ground_found", ground);
      default -> { }
    }
  }

  private boolean yes(String field) {
    return Boolean.TRUE.equals(answers.get(field));
  }

  /** Support counts as possible unless the assessment of needs has said otherwise. */
  private boolean possible(String fact) {
    return !Boolean.FALSE.equals(routing.get(fact));
  }
}
