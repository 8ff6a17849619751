package eu.pactway.responsibility;

import eu.pactway.decisions.AppliedRule;
import eu.pactway.decisions.Assessment;
import eu.pactway.decisions.DecisionTable;
import eu.pactway.decisions.Facts;
import eu.pactway.decisions.FactsSchema;
import eu.pactway.decisions.TriedRule;
import eu.pactway.decisions.UnknownFactsException;
import eu.pactway.decisions.Verdict;
import eu.pactway.law.Catalogue;
import eu.pactway.law.DeadlineCalculator;
import eu.pactway.law.MemberState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * Which Member State is responsible: dated facts become findings by the look-back times of the catalogue, and
 * {@code responsibility-criteria.dmn} puts them in the order of the Regulation (AMMR Arts 16 to 38).
 */
@Service
public class ResponsibilityAssessment {

  private final DecisionTable criteria = DecisionTable.load("responsibility", "responsibility-criteria");
  private final FactsSchema schema = FactsSchema.load("responsibility");
  private final Catalogue catalogue;
  private final DeadlineCalculator calculator;

  ResponsibilityAssessment(Catalogue catalogue, DeadlineCalculator calculator) {
    this.catalogue = catalogue;
    this.calculator = calculator;
  }

  /**
   * Applies the criteria.
   *
   * @param given facts by the keys of {@code assessments/responsibility.yaml}
   * @return outcome {@code responsible_member_state} and {@code procedure}, and what else follows
   * @throws UnknownFactsException naming unknown keys or values, or the registration where it is missing
   */
  public Assessment assess(Map<String, ?> given) {
    Facts facts = schema.check(given);
    LocalDate registered = facts.date("registration.date");
    String registering = state(facts.text("registration.member_state"));
    if (registered == null || registering == null) {
      throw new UnknownFactsException(List.of(new UnknownFactsException.Fault("registration", "member_state and date are required")));
    }
    if (MemberState.all().stream().noneMatch(m -> m.code().equals(registering))) {
      var fault = new UnknownFactsException.Fault("registration.member_state", "is not a Member State whose law is here");
      throw new UnknownFactsException(List.of(fault));
    }
    String determining = facts.has("relocation.arrived") ? state(facts.text("relocation.relocation_state")) : registering;
    LookBack lookBack = new LookBack(catalogue, calculator, MemberState.of(registering));
    Requests requests = new Requests(facts, registered, lookBack);
    Map<String, Object> findings = findings(facts, determining, registered, lookBack, requests);
    return decide(criteria.evaluate(findings), findings, facts, determining, requests);
  }

  private Map<String, Object> findings(Facts facts, String determining, LocalDate registered, LookBack lookBack, Requests requests) {
    Findings findings = new Findings()
        .is("relocated", facts.has("relocation.arrived"))
        .is("registeredUnderDublin", registered.isBefore(lookBack.fixed("ammr-art84-2-transitional-cutover")))
        .is("transferMissed", requests.transferMissed())
        .is("requestMissed", requests.requestMissed())
        .is("transferAgainstBestInterests",
            facts.is("applicant.age_group", "unaccompanied-minor") && facts.isNot("applicant.transfer_in_best_interests"))
        .is("securityThreat", facts.is("security_threat"))
        .is("relocationConfirmed", requests.relocationConfirmed())
        .state("relocationState", facts.text("relocation.relocation_state"))
        .state("determiningState", determining);
    new OtherStates(facts, registered, lookBack).find(findings);
    new Family(facts, determining).find(findings);
    new Documents(facts, registered, lookBack).find(findings);
    new Entry(facts, determining, registered, lookBack).find(findings);
    return findings.inputs();
  }

  /** The first rule that is met and whose State a transfer can go to (Art 16(3)). */
  private static Assessment decide(
      Verdict verdict, Map<String, Object> findings, Facts facts, String determining, Requests requests) {
    List<String> barred = facts.words("charter4_risk_in").stream().map(ResponsibilityAssessment::state).toList();
    AppliedRule deciding = null;
    boolean skipped = false;
    for (AppliedRule rule : verdict.applied()) {
      String named = named(rule, findings);
      if (named != null && barred.contains(named) && !named.equals(determining)) {
        skipped = true;
      } else {
        deciding = rule;
        break;
      }
    }
    if (deciding == null) {
      throw new IllegalStateException("responsibility-criteria.dmn has no rule for every case");
    }
    List<TriedRule> tried = new ArrayList<>(verdict.triedUntil(deciding));
    Assessment.Decider decider = new Assessment.Decider(deciding.rule(), deciding.article());
    if (skipped) {
      tried.add(new TriedRule(
          "ammr-r91-charter-4", "AMMR Art 16(3)", true, "Transfer to the State named first is impossible; the next criterion decides."));
      decider = new Assessment.Decider("ammr-r91-charter-4", "AMMR Art 16(3); " + deciding.article());
    }
    return new Assessment(outcome(deciding, named(deciding, findings), facts, determining, requests), decider, tried);
  }

  private static Map<String, Object> outcome(AppliedRule deciding, String named, Facts facts, String determining, Requests requests) {
    String procedure = procedure(deciding.text("procedure"), named, determining);
    Map<String, Object> outcome = new LinkedHashMap<>();
    if (named != null) {
      outcome.put("responsible_member_state", named);
    }
    outcome.put("procedure", procedure);
    switch (procedure) {
      case "HUMAN_DECISION" -> {
        outcome.put("candidates", List.copyOf(new Family(facts, determining).kinStates()));
        outcome.put("test", "best-interests");
      }
      case "NEW_DETERMINATION" -> {
        outcome.put("determining_member_state", determining);
        outcome.put("ceased_for", state(facts.text("eurodac.responsible_member_state")));
      }
      case "SAME_AS_FAMILY_MEMBER" -> outcome.put("written_consent_needed", false);
      case "RELOCATION" -> outcome.put("obligation_to_relocate", true);
      case "TAKE_BACK" -> put(outcome, "confirmation", requests.confirmedByDefault() ? "BY_DEFAULT" : null);
      case "TAKE_CHARGE" -> {
        put(outcome, "acceptance", requests.acceptance());
        put(outcome, "acceptance_date", requests.acceptance() == null ? null : requests.acceptanceDate());
      }
      default -> { }
    }
    switch (deciding.rule()) {
      case "ammr-r28-family-procedure" -> outcome.put("applies_to", "all-members");
      case "ammr-r02-security", "ammr-r92-missed-request" -> outcome.put("take_charge_request_allowed", false);
      case "ammr-art35-2-humanitarian-request" -> outcome.put("written_consent_needed", true);
      default -> { }
    }
    return outcome;
  }

  /** The State that the finding behind a rule names. */
  private static String named(AppliedRule rule, Map<String, Object> findings) {
    return state((String) findings.get(rule.text("state")));
  }

  private static String procedure(String rule, String named, String determining) {
    boolean here = determining.equals(named);
    return switch (rule) {
      case "CRITERION" -> here ? "OWN" : "TAKE_CHARGE";
      case "RECORDED" -> here ? "OWN" : "TAKE_BACK";
      case "RELOCATED" -> here ? "OWN" : "RELOCATION";
      default -> rule;
    };
  }

  private static void put(Map<String, Object> outcome, String key, Object value) {
    if (value != null) {
      outcome.put(key, value instanceof LocalDate day ? day.toString() : value);
    }
  }

  /** ISO-2 as the Pact writes it: EL for Greece. */
  private static String state(String code) {
    String upper = code == null ? null : code.toUpperCase(Locale.ROOT);
    return "GR".equals(upper) ? "EL" : upper;
  }
}
