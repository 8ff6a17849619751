package eu.pactway.asylum;

import eu.pactway.decisions.AppliedRule;
import eu.pactway.decisions.Facts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What follows from the rules that were met, by the keys of the assessment of the procedure. */
record Outcome(
    Facts facts, ProcedureFindings findings, AdmissibilityFindings admissible, ProcedureLimits limits, ReturnDecisions returnDecisions) {

  Map<String, Object> of(AppliedRule inadmissible, AppliedRule accelerated, AppliedRule border, AppliedRule track) {
    Map<String, Object> outcome = new LinkedHashMap<>();
    String procedure = track.text("procedure");
    outcome.put("procedure", procedure);
    outcome.put("inadmissible", inadmissible.text("inadmissible"));
    outcome.put("accelerated", accelerated.text("accelerated"));
    outcome.put("border", border.text("border"));
    if (track.text("limit") != null) {
      outcome.put("examination_limit", limits.length(procedure.equals("border") ? "apr-art51-2-border-maximum" : track.text("limit"),
          procedure.equals("border") ? "registration" : "lodging"));
    }
    entry(border).ifPresent(entry -> outcome.put("entry", entry));
    border(outcome, border.text("border"));
    onComplexity(outcome, accelerated);
    onPostponement(outcome, procedure);
    onWithdrawal(outcome);
    onInterview(outcome, inadmissible);
    onConcepts(outcome);
    limits.regime(facts).ifPresent(regime -> outcome.put("regime", regime));
    if (procedure.equals("transfer")) {
      outcome.put("merits_examination", false);
    }
    returnDecisions.forFacts(facts).ifPresent(decision -> outcome.put("return_decision", decision));
    return outcome;
  }

  private java.util.Optional<String> entry(AppliedRule border) {
    boolean atBorder = facts.has("situation") && !facts.is("situation", "inland");
    return switch (border.text("border")) {
      case "CEASE" -> java.util.Optional.of("AUTHORISE");
      case "MUST-NOT" -> atBorder ? java.util.Optional.of("AUTHORISE") : java.util.Optional.empty();
      case "MUST" -> java.util.Optional.of("REFUSE");
      default -> java.util.Optional.empty();
    };
  }

  private void border(Map<String, Object> outcome, String border) {
    if (findings.authorised("CFMR 10(1)")) {
      outcome.put("registration_limit", limits.length("cfmr-art10-1-registration", "making"));
    }
    boolean relocated = facts.is("border_applied_after_relocation");
    if (relocated) {
      outcome.put("lodging_limit", limits.length("apr-art51-1-lodging-border-after-relocation", "arrival"));
    }
    if (!border.equals("MUST-NOT")) {
      String limit = relocated ? "apr-art51-2-border-maximum-relocation"
          : findings.authorised("CFMR 11(1)") ? "cfmr-art11-1-border-procedure" : "apr-art51-2-border-maximum";
      outcome.put("maximum_duration", limits.length(limit, "registration"));
    }
    if (facts.is("decision.procedure_at_decision", "border") && facts.is("request_to_remain", "not-made-window-over")) {
      outcome.put("entry", "REFUSE");
      outcome.put("next_procedure", "return-border-procedure");
    }
  }

  private void onComplexity(Map<String, Object> outcome, AppliedRule accelerated) {
    if (accelerated.rule().startsWith("apr-dt-08-r11")) {
      outcome.put("modality", "MAY");
      outcome.put("inform_applicant", true);
    }
  }

  private void onPostponement(Map<String, Object> outcome, String procedure) {
    if (facts.has("postponed") && procedure.equals("regular")) {
      outcome.put("outer_limit", limits.length("apr-art35-7-postponement-cap", "lodging"));
      outcome.put("review_interval", limits.length("apr-art35-7-review-situation", null));
    }
  }

  private void onWithdrawal(Map<String, Object> outcome) {
    boolean found = facts.is("already_found_not_to_qualify");
    if (facts.is("withdrawn", "implicit") && found) {
      outcome.put("decision_type_options", List.of("implicitly-withdrawn", "unfounded", "manifestly-unfounded"));
    } else if (facts.is("withdrawn", "explicit") && found) {
      outcome.put("decision_type_options", List.of("explicitly-withdrawn", "unfounded", "manifestly-unfounded"));
    } else if (facts.is("withdrawn", "explicit")) {
      outcome.put("decision_type", "explicitly-withdrawn");
    }
  }

  private void onInterview(Map<String, Object> outcome, AppliedRule inadmissible) {
    boolean ground = inadmissible.rule().equals("apr-ina-2") || inadmissible.rule().equals("apr-ina-c");
    if (ground) {
      outcome.put("interview", "MAY-OMIT");
    }
    if (facts.is("admissibility_limit_passed")) {
      outcome.put("admissible_by_lapse", false);
    }
    if (facts.has("subsequent") && admissible.elementsMustBeConsidered()) {
      outcome.put("elements_must_be_considered", true);
    }
  }

  private void onConcepts(Map<String, Object> outcome) {
    if (admissible.thirdCountryApplicable() != null) {
      outcome.put("safe_third_country_applicable", admissible.thirdCountryApplicable());
    }
    if (findings.safeCountryOfOriginApplicable() != null) {
      outcome.put("safe_country_of_origin_applicable", findings.safeCountryOfOriginApplicable());
    }
  }
}
