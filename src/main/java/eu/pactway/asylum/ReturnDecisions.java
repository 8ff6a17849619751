package eu.pactway.asylum;

import eu.pactway.decisions.AppliedRule;
import eu.pactway.decisions.DecisionTable;
import eu.pactway.decisions.Facts;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether a return decision goes with a decision: {@code return-decision.dmn}, APR Art 37. */
@Component
class ReturnDecisions {

  private final DecisionTable table = DecisionTable.load("asylum", "return-decision");

  /** The rule that is met; its output {@code returnDecision} is MUST, NONE or NOT-REQUIRED. */
  AppliedRule decide(String decision, boolean earlierReturnDecision, boolean otherRightToStay) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("decision", decision);
    inputs.put("earlierReturnDecision", earlierReturnDecision);
    inputs.put("otherRightToStay", otherRightToStay);
    return table.evaluate(inputs).first();
  }

  /** What an assessment says; nothing where no decision on an application is among the facts. */
  Optional<String> forFacts(Facts facts) {
    String type = facts.text("decision.type");
    if (type == null || type.equals("return-decision") || type.equals("withdrawal-of-protection")) {
      return Optional.empty();
    }
    String decision = type.equals("subsidiary-protection") ? "subsidiary" : type;
    return Optional.of(decide(decision, facts.has("return_decision"), false).text("returnDecision"));
  }
}
