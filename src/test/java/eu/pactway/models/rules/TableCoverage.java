package eu.pactway.models.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;

/**
 * Walks through every situation a decision table can meet. For each input it takes one value of every part into which the rules divide
 * it: each literal and one other value, both truth values, a number at, between and beyond all bounds. Situations that leave the same
 * rules standing are walked once.
 */
final class TableCoverage {

  private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  private final List<Rule> rules;
  private final List<Input> inputs;
  private final boolean firstWins;
  private final boolean unique;
  private final boolean collects;
  private final List<Map<Object, BitSet>> passing = new ArrayList<>();
  private final List<BitSet> indifferent = new ArrayList<>();
  private final Set<Integer> deciding = new HashSet<>();
  private final Set<String> gaps = new LinkedHashSet<>();
  private final Set<String> conflicts = new LinkedHashSet<>();
  private final Set<List<Object>> walked = new HashSet<>();

  private TableCoverage(DecisionTable table) {
    rules = List.copyOf(table.getRules());
    inputs = List.copyOf(table.getInputs());
    HitPolicy policy = table.getHitPolicy();
    firstWins = policy == HitPolicy.FIRST || policy == HitPolicy.PRIORITY;
    unique = policy == HitPolicy.UNIQUE;
    collects = policy == HitPolicy.COLLECT || policy == HitPolicy.RULE_ORDER;
    for (int i = 0; i < inputs.size(); i++) {
      Map<Object, BitSet> byValue = new LinkedHashMap<>();
      for (Object value : values(i)) {
        BitSet pass = new BitSet();
        for (int r = 0; r < rules.size(); r++) {
          pass.set(r, any(r, i) || Feel.passes(test(r, i), value));
        }
        byValue.put(value, pass);
      }
      passing.add(byValue);
    }
    for (int i = 0; i <= inputs.size(); i++) {
      BitSet rest = new BitSet();
      for (int r = 0; r < rules.size(); r++) {
        boolean all = true;
        for (int k = i; k < inputs.size(); k++) {
          all &= any(r, k);
        }
        rest.set(r, all);
      }
      indifferent.add(rest);
    }
    BitSet all = new BitSet();
    all.set(0, rules.size());
    if (collects) {
      satisfiable(all);
    } else {
      walk(0, all, new LinkedHashMap<>());
    }
  }

  /** Where every rule that is met counts, no rule can cover another and no situation is a gap. */
  private void satisfiable(BitSet all) {
    for (Map<Object, BitSet> byValue : passing) {
      BitSet some = new BitSet();
      byValue.values().forEach(some::or);
      all.and(some);
    }
    all.stream().forEach(deciding::add);
  }

  /** Where the first rule wins, what stands behind one that asks nothing more cannot decide. */
  private void cutBehindTheFirstSettled(int input, BitSet alive) {
    for (int r = alive.nextSetBit(0); r >= 0; r = alive.nextSetBit(r + 1)) {
      if (indifferent.get(input).get(r)) {
        alive.clear(r + 1, rules.size());
        return;
      }
    }
  }

  static TableCoverage of(DecisionTable table) {
    return new TableCoverage(table);
  }

  /** Situations that no rule decides; the first few. */
  Set<String> gaps() {
    return gaps;
  }

  /** Ids of rules that decide no situation. */
  List<String> silent() {
    List<String> silent = new ArrayList<>();
    for (int r = 0; r < rules.size(); r++) {
      if (!deciding.contains(r)) {
        silent.add(rules.get(r).getId());
      }
    }
    return silent;
  }

  /** Situations that two rules of a unique table decide; the first few. */
  Set<String> conflicts() {
    return conflicts;
  }

  private void walk(int input, BitSet alive, Map<String, Object> situation) {
    if (firstWins) {
      cutBehindTheFirstSettled(input, alive);
    }
    if (!walked.add(List.of(input, alive.clone()))) {
      return;
    }
    int first = alive.nextSetBit(0);
    if (first < 0) {
      if (gaps.size() < 5) {
        gaps.add(situation.toString());
      }
      return;
    }
    boolean settled = input == inputs.size() || indifferent.get(input).get(first) && (firstWins || alive.cardinality() == 1);
    if (settled) {
      deciding.add(first);
      if (unique && alive.cardinality() > 1 && conflicts.size() < 5) {
        conflicts.add(situation + ": " + alive.stream().mapToObj(r -> rules.get(r).getId()).toList());
      }
      return;
    }
    for (Map.Entry<Object, BitSet> value : passing.get(input).entrySet()) {
      BitSet left = (BitSet) alive.clone();
      left.and(value.getValue());
      Map<String, Object> then = new LinkedHashMap<>(situation);
      then.put(inputs.get(input).getLabel(), value.getKey());
      walk(input + 1, left, then);
    }
  }

  private Set<Object> values(int input) {
    Set<Object> values = new LinkedHashSet<>();
    String type = inputs.get(input).getInputExpression().getTypeRef();
    if ("boolean".equals(type)) {
      values.add(true);
      values.add(false);
      return values;
    }
    boolean numeric = Set.of("integer", "long", "double", "number").contains(String.valueOf(type));
    TreeSet<Double> bounds = new TreeSet<>();
    for (int r = 0; r < rules.size(); r++) {
      String test = test(r, input);
      if (numeric) {
        Matcher m = NUMBER.matcher(test);
        while (m.find()) {
          bounds.add(Double.valueOf(m.group()));
        }
      } else {
        Matcher m = TEXT.matcher(test);
        while (m.find()) {
          values.add(m.group(1));
        }
      }
    }
    String allowed = inputs.get(input).getInputValues() == null ? "" : inputs.get(input).getInputValues().getTextContent();
    Matcher m = TEXT.matcher(allowed);
    while (m.find()) {
      values.add(m.group(1));
    }
    if (numeric) {
      Double last = null;
      for (Double bound : bounds) {
        values.add(last == null ? bound - 1 : (last + bound) / 2);
        values.add(bound);
        last = bound;
      }
      values.add(last == null ? 0.0 : last + 1);
    } else if (allowed.isBlank()) {
      values.add("(another)");
    }
    return values;
  }

  private boolean any(int rule, int input) {
    String test = test(rule, input);
    return test.isEmpty() || test.equals("-");
  }

  private String test(int rule, int input) {
    return List.copyOf(rules.get(rule).getInputEntries()).get(input).getTextContent().trim();
  }
}
