package eu.pactway.decisions;

import java.util.List;
import java.util.Map;

/**
 * The law applied to facts.
 *
 * @param outcome what follows, by the keys of the assessment
 * @param decidedBy the rule that decided
 * @param tried the rules that were looked at, in order
 */
public record Assessment(Map<String, Object> outcome, Decider decidedBy, List<TriedRule> tried) {

  /** The rule that decided and its article. */
  public record Decider(String rule, String article) {}

  /** An outcome as text; null where it is not among them. */
  public String text(String key) {
    Object value = outcome.get(key);
    return value == null ? null : value.toString();
  }
}
