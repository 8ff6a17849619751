package eu.pactway.responsibility;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the facts come to, by the input names of {@code responsibility-criteria.dmn}: for each rule
 * whether it is met, and the State it names.
 */
final class Findings {

  private final Map<String, Object> inputs = new LinkedHashMap<>();

  /** A finding without a State. */
  Findings is(String name, boolean met) {
    inputs.put(name, met);
    return this;
  }

  /** A State that a rule names; the rule is met where there is one. */
  Findings names(String rule, String stateName, String state) {
    inputs.put(rule, state != null);
    return state(stateName, state);
  }

  /** A State; one already found stays. */
  Findings state(String stateName, String state) {
    if (state != null || !inputs.containsKey(stateName)) {
      inputs.put(stateName, state);
    }
    return this;
  }

  Map<String, Object> inputs() {
    return inputs;
  }
}
