package eu.pactway.decisions;

import java.util.ArrayList;
import java.util.List;

/**
 * What a table says about some facts.
 *
 * @param applied the rules that are met, in the order of the table; only the first one where the table is read until the first
 * @param tried every rule of the table in its order
 */
public record Verdict(List<AppliedRule> applied, List<TriedRule> tried) {

  /** The first rule that is met. Every table ends with a rule that always is. */
  public AppliedRule first() {
    return applied.get(0);
  }

  /** The rules up to and including the one that decided. */
  public List<TriedRule> triedUntil(AppliedRule deciding) {
    List<TriedRule> until = new ArrayList<>();
    for (TriedRule rule : tried) {
      until.add(rule);
      if (rule.rule().equals(deciding.rule())) {
        break;
      }
    }
    return until;
  }
}
