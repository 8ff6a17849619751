package eu.pactway.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;

/** A rule as it stands in the file: its id, article and meaning, and its conditions in words. */
record TableRule(String rule, String article, String meaning, List<Condition> conditions, List<String> names) {

  /** One cell: the question of its column, the fact it looks at, and what it asks. */
  record Condition(String label, String fact, String test) {

    /** Whether it is surely not met; a test that is more than a word or yes and no is left open. */
    boolean unmet(Object value) {
      if (test.equals("true") || test.equals("false")) {
        return !test.equals(String.valueOf(value));
      }
      return test.matches("(\"[^\"]*\"\\s*,?\\s*)+") && !test.contains("\"" + value + "\"");
    }
  }

  static List<TableRule> of(DmnModelInstance model) {
    DecisionTable table = model.getModelElementsByType(DecisionTable.class).iterator().next();
    List<Input> inputs = List.copyOf(table.getInputs());
    List<String> outputs = table.getOutputs().stream().map(Output::getName).toList();
    List<String> names = inputs.stream().map(TableRule::fact).toList();
    List<TableRule> rules = new ArrayList<>();
    for (Rule rule : table.getRules()) {
      rules.add(of(rule, inputs, outputs, names));
    }
    return List.copyOf(rules);
  }

  private static TableRule of(Rule rule, List<Input> inputs, List<String> outputs, List<String> names) {
    List<Condition> conditions = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      String test = List.copyOf(rule.getInputEntries()).get(i).getText().getTextContent().trim();
      if (!test.isEmpty() && !test.equals("-")) {
        conditions.add(new Condition(inputs.get(i).getLabel(), names.get(i), test));
      }
    }
    String meaning = rule.getDescription() == null ? "" : rule.getDescription().getTextContent().trim();
    return new TableRule(output(rule, outputs, "rule"), output(rule, outputs, "article"), meaning, conditions, names);
  }

  TriedRule tried(boolean applies, Map<String, Object> facts) {
    if (applies) {
      return new TriedRule(rule, article, true, meaning);
    }
    String unmet = conditions.stream().filter(c -> c.unmet(facts.get(c.fact()))).map(Condition::label).collect(Collectors.joining("; "));
    return new TriedRule(rule, article, false, unmet.isEmpty() ? "not met, or an earlier rule decides" : "not met: " + unmet);
  }

  private static String fact(Input input) {
    return input.getInputExpression().getText().getTextContent().trim();
  }

  private static String output(Rule rule, List<String> outputs, String name) {
    String text = List.copyOf(rule.getOutputEntries()).get(outputs.indexOf(name)).getText().getTextContent().trim();
    return text.replaceAll("^\"|\"$", "");
  }
}
