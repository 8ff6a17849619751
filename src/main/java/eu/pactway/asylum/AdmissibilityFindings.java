package eu.pactway.asylum;

import eu.pactway.decisions.DecisionTable;
import eu.pactway.decisions.Facts;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** What the facts say on admissibility, by the input names of {@code admissibility.dmn}: APR Arts 38, 55, 58 and 59. */
record AdmissibilityFindings(Facts facts, ProcedureFindings procedure, DecisionTable safeThirdCountry) {

  /** The ground of Art 38(1) that the facts point to, {@code none} where there is none. */
  String ground() {
    if (facts.has("inadmissibility_ground_found")) {
      return facts.text("inadmissibility_ground_found");
    }
    if (facts.has("protection_granted_by")) {
      return "38(1)(c)";
    }
    if (lateApplication()) {
      return "38(1)(e)";
    }
    if (facts.is("first_country_of_asylum.conditions_met")) {
      return "38(1)(a)";
    }
    if (facts.has("safe_third_country")) {
      return "38(1)(b)";
    }
    return facts.is("decision.ground", "38(1)(d)") ? "38(1)(d)" : "none";
  }

  /** Art 38(1)(e): made after the window that a return decision opened, its effect explained, and nothing new since. */
  boolean lateApplication() {
    if (facts.is("inadmissibility_ground_found", "38(1)(e)")) {
      return true;
    }
    LocalDate made = facts.date("application_made");
    LocalDate end = facts.date("window_end");
    return made != null && end != null && made.isAfter(end) && !facts.isNot("return_decision.informed_of_window")
        && !facts.is("new_relevant_elements");
  }

  /** Whether the concept of the safe third country can be applied; null where none is in question. */
  Boolean thirdCountryApplicable() {
    if (!facts.has("safe_third_country")) {
      return null;
    }
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("conditionsMet", facts.is("safe_third_country.conditions_59_1"));
    inputs.put("rebutted", facts.is("safe_third_country.rebutted"));
    inputs.put("link", facts.has("safe_third_country.link") ? facts.text("safe_third_country.link") : "none");
    inputs.put("unaccompaniedMinor", procedure.unaccompaniedMinor());
    inputs.put("assuranceReceived", facts.is("safe_third_country.assurance_received"));
    inputs.put("bestInterestsMet", !facts.isNot("safe_third_country.best_interests_ok"));
    return (Boolean) safeThirdCountry.evaluate(inputs).first().outcome().get("applicable");
  }

  Map<String, Object> inputs() {
    String ground = ground();
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("subsequentApplication", procedure.subsequent());
    inputs.put("newElements", procedure.newElements() || elementsMustBeConsidered());
    inputs.put("inadmissibilityGround", ground);
    inputs.put("clearNonAdmission",
        facts.is("safe_third_country.clear_non_admission") || facts.is("first_country_of_asylum.clear_non_admission"));
    inputs.put("thirdCountryApplicable", ground.equals("38(1)(b)") ? thirdCountryApplicable() : firstCountryOpenToMinor());
    inputs.put("nationalLawAllows", nationalLawAllows(ground));
    return inputs;
  }

  /** Art 55(5): elements that could have come earlier, or an earlier withdrawal without a look at the merits. */
  boolean elementsMustBeConsidered() {
    return facts.is("subsequent.elements_could_have_been_presented_earlier") && facts.is("subsequent.new_elements")
        || facts.is("subsequent.previous_decision", "implicitly-withdrawn-without-merits");
  }

  /** Art 58(3): for an unaccompanied minor only with the assurance of the country and not against the best interests. */
  private boolean firstCountryOpenToMinor() {
    return !procedure.unaccompaniedMinor()
        || facts.is("first_country_of_asylum.assurance_received") && !facts.isNot("first_country_of_asylum.best_interests_ok");
  }

  private boolean nationalLawAllows(String ground) {
    boolean listed = facts.has("national.inadmissibility_grounds");
    return !listed || ground.equals("none") || facts.words("national.inadmissibility_grounds").contains(ground.substring(6, 7));
  }
}
