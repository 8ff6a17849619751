package eu.pactway.decisions;

import java.util.Map;

/**
 * A rule whose conditions are met.
 *
 * @param outcome the table's outputs by name, {@code rule} and {@code article} among them
 */
public record AppliedRule(String rule, String article, String why, Map<String, Object> outcome) {

  /** An output as text; null where the rule leaves it open. */
  public String text(String output) {
    Object value = outcome.get(output);
    return value == null ? null : value.toString();
  }

  /** The rule as one that was tried. */
  public TriedRule tried() {
    return new TriedRule(rule, article, true, why);
  }
}
