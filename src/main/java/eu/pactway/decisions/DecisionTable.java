package eu.pactway.decisions;

import eu.pactway.engine.TableEngines;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;

/**
 * One decision table of the law. Its rules carry the outputs {@code rule} and {@code article} and say in their description what they
 * mean. Evaluated outside the engine, whose history would keep the facts.
 */
public final class DecisionTable {

  private static final DmnEngine ENGINE = TableEngines.withoutHistory();

  private final DmnDecision decision;
  private final List<TableRule> rules;

  private DecisionTable(DmnDecision decision, List<TableRule> rules) {
    this.decision = decision;
    this.rules = rules;
  }

  /**
   * Reads {@code processes/<area>/<id>.dmn} from the class path.
   *
   * @throws IllegalArgumentException where there is none
   */
  public static DecisionTable load(String area, String id) {
    DmnModelInstance model = Dmn.readModelFromStream(open(area, id));
    return new DecisionTable(ENGINE.parseDecision(id, Dmn.readModelFromStream(open(area, id))), TableRule.of(model));
  }

  /** What the table says; facts that it asks for and that are not given count as unknown. */
  public Verdict evaluate(Map<String, ?> facts) {
    var context = Variables.createVariables();
    rules.stream().flatMap(r -> r.names().stream()).forEach(name -> context.put(name, null));
    facts.forEach(context::put);
    List<AppliedRule> applied = new ArrayList<>();
    Set<String> met = new HashSet<>();
    for (DmnDecisionRuleResult result : ENGINE.evaluateDecisionTable(decision, context)) {
      Map<String, Object> outcome = result.getEntryMap();
      String rule = String.valueOf(outcome.get("rule"));
      met.add(rule);
      applied.add(new AppliedRule(rule, String.valueOf(outcome.get("article")), why(rule), outcome));
    }
    return new Verdict(applied, rules.stream().map(r -> r.tried(met.contains(r.rule()), context)).toList());
  }

  private String why(String rule) {
    return rules.stream().filter(r -> r.rule().equals(rule)).map(TableRule::meaning).findFirst().orElse("");
  }

  private static InputStream open(String area, String id) {
    String path = "processes/" + area + "/" + id + ".dmn";
    InputStream in = DecisionTable.class.getClassLoader().getResourceAsStream(path);
    if (in == null) {
      throw new IllegalArgumentException("No decision table at " + path);
    }
    try {
      return new java.io.ByteArrayInputStream(in.readAllBytes());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
