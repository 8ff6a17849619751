package eu.pactway.asylum;

import eu.pactway.decisions.AppliedRule;
import eu.pactway.decisions.Assessment;
import eu.pactway.decisions.DecisionTable;
import eu.pactway.decisions.Facts;
import eu.pactway.decisions.FactsSchema;
import eu.pactway.decisions.TriedRule;
import eu.pactway.decisions.Verdict;
import eu.pactway.law.Catalogue;
import eu.pactway.law.DeadlineCalculator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * In which procedure an application is examined: {@code admissibility.dmn}, {@code acceleration.dmn} and {@code border-procedure.dmn} say
 * what must, may and must not be, {@code procedure-track.dmn} draws the conclusion (APR Arts 35, 38 and 42 to 53).
 */
@Service
public class ProcedureAssessment {

  private final DecisionTable admissibility = DecisionTable.load("asylum", "admissibility");
  private final DecisionTable acceleration = DecisionTable.load("asylum", "acceleration");
  private final DecisionTable border = DecisionTable.load("asylum", "border-procedure");
  private final DecisionTable track = DecisionTable.load("asylum", "procedure-track");
  private final DecisionTable thirdCountry = DecisionTable.load("asylum", "safe-third-country");
  private final FactsSchema schema = FactsSchema.load("procedure");
  private final ProcedureLimits limits;
  private final ReturnDecisions returnDecisions;

  ProcedureAssessment(Catalogue catalogue, DeadlineCalculator calculator, ReturnDecisions returnDecisions) {
    this.limits = new ProcedureLimits(catalogue, calculator);
    this.returnDecisions = returnDecisions;
  }

  /**
   * Applies the tables. Where the law leaves a choice, the procedure of a decision that was taken already counts as chosen.
   *
   * @param given facts by the keys of {@code assessments/procedure.yaml}
   * @throws eu.pactway.decisions.UnknownFactsException naming unknown keys or values
   */
  public Assessment assess(Map<String, ?> given) {
    Facts facts = schema.check(given);
    String taken = facts.text("decision.procedure_at_decision");
    return assess(facts, new Choices("border".equals(taken), "accelerated".equals(taken), taken == null || "admissibility".equals(taken)));
  }

  /** The same with the choices of the authority. */
  public Assessment assess(Map<String, ?> given, Choices choices) {
    return assess(schema.check(given), choices);
  }

  private Assessment assess(Facts facts, Choices choices) {
    ProcedureFindings findings = new ProcedureFindings(facts);
    AdmissibilityFindings admissible = new AdmissibilityFindings(facts, findings, thirdCountry);
    Verdict inadmissible = admissibility.evaluate(admissible.inputs());
    Verdict accelerated = acceleration.evaluate(findings.acceleration());
    boolean maximumPassed = limits.borderMaximumPassed(facts);
    Verdict atBorder =
        border.evaluate(findings.border(accelerated.first().rule(), inadmissible.first().text("inadmissible"), maximumPassed));
    Verdict chosen = track.evaluate(
        trackInputs(facts, findings, admissible, choices, inadmissible.first(), accelerated.first(), atBorder.first()));
    Outcome outcome = new Outcome(facts, findings, admissible, limits, returnDecisions);
    Map<String, Object> result = outcome.of(inadmissible.first(), accelerated.first(), atBorder.first(), chosen.first());
    List<TriedRule> tried = new ArrayList<>();
    List.of(inadmissible, accelerated, atBorder, chosen).forEach(v -> tried.addAll(v.triedUntil(v.first())));
    return new Assessment(result, decider(inadmissible.first(), accelerated.first(), atBorder.first(), chosen.first()), tried);
  }

  /** The rule behind the procedure: that of the table which ordered it, else that of the conclusion. */
  private static Assessment.Decider decider(AppliedRule inadmissible, AppliedRule accelerated, AppliedRule border, AppliedRule chosen) {
    AppliedRule rule = switch (chosen.text("procedure")) {
      case "admissibility" -> inadmissible;
      case "border" -> border;
      case "accelerated" -> accelerated;
      default -> chosen;
    };
    return new Assessment.Decider(rule.rule(), rule.article());
  }

  private static Map<String, Object> trackInputs(Facts facts, ProcedureFindings findings, AdmissibilityFindings admissible, Choices choices,
      AppliedRule inadmissible, AppliedRule accelerated, AppliedRule atBorder) {
    Map<String, Object> inputs = new HashMap<>();
    String responsible = facts.text("responsible_member_state");
    inputs.put("anotherStateResponsible", responsible != null && facts.has("present_in") && !responsible.equals(facts.text("present_in")));
    inputs.put("statusReconsidered", facts.is("applicant", "beneficiary"));
    inputs.put("implicitlyWithdrawn", facts.is("withdrawn", "implicit") || notLodged(facts));
    inputs.put("furtherRepresentation", findings.subsequent().equals("open"));
    inputs.put("inadmissible", inadmissible.text("inadmissible"));
    inputs.put("border", atBorder.text("border"));
    inputs.put("borderChosen", choices.border());
    inputs.put("admissibilityChosen", choices.admissibility());
    inputs.put("lateApplication", admissible.lateApplication());
    inputs.put("accelerated", accelerated.text("accelerated"));
    inputs.put("accelerationChosen", choices.accelerated());
    inputs.put("expedited", facts.is("crisis.recommendation_art14") && facts.is("likely_well_founded") && facts.is("interview_omitted"));
    return new LinkedHashMap<>(inputs);
  }

  /** Art 41(1)(a): not lodged without good cause, although there was an effective opportunity. */
  private static boolean notLodged(Facts facts) {
    return facts.isNot("lodging.lodged") && facts.is("lodging.effective_opportunity") && !facts.is("lodging.good_cause");
  }
}
