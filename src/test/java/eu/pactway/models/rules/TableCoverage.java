package eu.pactway.models.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;

/**
 * Searches the situations a decision table can meet. For each input it takes one value of every part into which the rules divide it:
 * each literal and one other value, both truth values, a number at, between and beyond all bounds. A rule may
 * also be there for a value that is not known; a table may not need one.
 */
final class TableCoverage {

  private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

  private final List<Rule> rules;
  private final List<Input> inputs;
  private final HitPolicy policy;
  /** For each input and each part of its values, the rules that a value of the part passes. */
  private final List<Map<BitSet, Object>> parts = new ArrayList<>();
  /** For each input, the rules that pass when its value is not known. */
  private final List<BitSet> unknown = new ArrayList<>();
  /** For each input, the rules that look at no later input, this one included. */
  private final List<BitSet> indifferent = new ArrayList<>();

  private TableCoverage(DecisionTable table) {
    rules = List.copyOf(table.getRules());
    inputs = List.copyOf(table.getInputs());
    policy = table.getHitPolicy();
    for (int i = 0; i < inputs.size(); i++) {
      Map<BitSet, Object> byRules = new LinkedHashMap<>();
      for (Object value : values(i)) {
        byRules.putIfAbsent(passing(i, value), value);
      }
      parts.add(byRules);
      unknown.add(passing(i, null));
    }
    for (int i = 0; i <= inputs.size(); i++) {
      BitSet rest = new BitSet();
      for (int r = 0; r < rules.size(); r++) {
        int from = i;
        int rule = r;
        rest.set(r, IntStream.range(from, inputs.size()).allMatch(k -> any(rule, k)));
      }
      indifferent.add(rest);
    }
  }

  static TableCoverage of(DecisionTable table) {
    return new TableCoverage(table);
  }

  /** A situation that no rule decides. A table that collects may be silent. */
  Optional<Map<String, Object>> gap() {
    boolean collects = policy == HitPolicy.COLLECT || policy == HitPolicy.RULE_ORDER;
    return collects ? Optional.empty() : situation(rules.size());
  }

  /** Ids of rules that decide no situation: nothing passes them or, where the first rule wins, earlier ones take all. */
  List<String> silent() {
    return IntStream.range(0, rules.size()).filter(r -> situation(r).isEmpty()).mapToObj(r -> rules.get(r).getId()).toList();
  }

  /** Pairs of rules of a unique table that answer one situation. */
  List<String> conflicts() {
    List<String> conflicts = new ArrayList<>();
    for (int a = 0; policy == HitPolicy.UNIQUE && a < rules.size(); a++) {
      for (int b = a + 1; b < rules.size(); b++) {
        int one = a;
        int other = b;
        if (parts.stream().allMatch(p -> p.keySet().stream().anyMatch(pass -> pass.get(one) && pass.get(other)))) {
          conflicts.add(rules.get(a).getId() + " and " + rules.get(b).getId());
        }
      }
    }
    return conflicts;
  }

  /** A situation that this rule decides, or with the number behind the last rule one that none decides. */
  private Optional<Map<String, Object>> situation(int rule) {
    BitSet rivals = new BitSet();
    rivals.set(0, policy == HitPolicy.FIRST || rule == rules.size() ? rule : 0);
    Map<String, Object> found = new LinkedHashMap<>();
    return search(0, rivals, rule, found, new HashSet<>()) ? Optional.of(found) : Optional.empty();
  }

  private boolean search(int input, BitSet rivals, int rule, Map<String, Object> found, Set<List<Object>> failed) {
    if (rivals.intersects(indifferent.get(input))) {
      return false;
    }
    if (input == inputs.size()) {
      return true;
    }
    if (failed.contains(List.of(input, rivals))) {
      return false;
    }
    List<BitSet> order = new ArrayList<>();
    Map<BitSet, Object> values = new LinkedHashMap<>();
    parts.get(input).forEach((pass, value) -> {
      if (rule == rules.size() || pass.get(rule)) {
        BitSet left = (BitSet) rivals.clone();
        left.and(pass);
        if (values.putIfAbsent(left, value) == null) {
          order.add(left);
        }
      }
    });
    if (rule < rules.size() && unknown.get(input).get(rule)) {
      BitSet left = (BitSet) rivals.clone();
      left.and(unknown.get(input));
      if (!values.containsKey(left)) {
        values.put(left, "(not known)");
        order.add(left);
      }
    }
    order.sort(Comparator.comparingInt(BitSet::cardinality));
    for (BitSet left : order) {
      found.put(inputs.get(input).getLabel(), values.get(left));
      if (search(input + 1, left, rule, found, failed)) {
        return true;
      }
    }
    found.remove(inputs.get(input).getLabel());
    failed.add(List.of(input, rivals.clone()));
    return false;
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

  private BitSet passing(int input, Object value) {
    BitSet pass = new BitSet();
    for (int r = 0; r < rules.size(); r++) {
      pass.set(r, any(r, input) || Feel.passes(test(r, input), value));
    }
    return pass;
  }

  private boolean any(int rule, int input) {
    String test = test(rule, input);
    return test.isEmpty() || test.equals("-");
  }

  private String test(int rule, int input) {
    return List.copyOf(rules.get(rule).getInputEntries()).get(input).getTextContent().trim();
  }
}
