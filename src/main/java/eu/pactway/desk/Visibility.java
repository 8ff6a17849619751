package eu.pactway.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.springframework.stereotype.Component;

/** Finds the fields that a form showed for given answers, by the same FEEL conditions that hid the others on the screen. */
@Component
class Visibility {

  private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();
  private final Map<String, ParseResult> parsed = new ConcurrentHashMap<>();

  /**
   * @param answers by field key; the answer of a hidden field counts for no condition
   * @param shown values the form started with, by key; conditions may read them
   */
  List<FormField> visible(FormSchema schema, Map<String, Object> answers, Map<String, Object> shown) {
    List<FormField> visible = schema.fields();
    // Hiding one field may hide another that depends on its answer; each round hides more or is the last.
    while (true) {
      Map<String, Object> context = context(schema, visible, answers, shown);
      Set<String> holding = holding(visible, context);
      List<FormField> still = visible.stream().filter(field -> field.hideConditions().stream().noneMatch(holding::contains)).toList();
      if (still.size() == visible.size()) {
        return visible;
      }
      visible = still;
    }
  }

  private static Map<String, Object> context(
      FormSchema schema, List<FormField> visible, Map<String, Object> answers, Map<String, Object> shown) {
    var context = new HashMap<>(shown);
    schema.fields().forEach(field -> context.put(field.key(), null));
    visible.forEach(field -> context.put(field.key(), answers.get(field.key())));
    return context;
  }

  /** Those of the fields' conditions that hold. They are put to FEEL as one list, which makes all of its built-in functions for each question. */
  private Set<String> holding(List<FormField> fields, Map<String, Object> context) {
    List<String> conditions = fields.stream().flatMap(field -> field.hideConditions().stream()).distinct().toList();
    if (conditions.isEmpty()) {
      return Set.of();
    }
    String all = conditions.stream().map(c -> "(" + c + ") = true").collect(Collectors.joining(", ", "[", "]"));
    EvaluationResult result = evaluated(all, context);
    if (!result.isSuccess() || !(result.result() instanceof List<?> answers) || answers.size() != conditions.size()) {
      return conditions.stream().filter(c -> Boolean.TRUE.equals(evaluated(c, context).result())).collect(Collectors.toSet());
    }
    return IntStream.range(0, conditions.size())
        .filter(i -> Boolean.TRUE.equals(answers.get(i)))
        .mapToObj(conditions::get)
        .collect(Collectors.toSet());
  }

  private EvaluationResult evaluated(String condition, Map<String, Object> context) {
    ParseResult expression = parsed.computeIfAbsent(condition, feel::parseExpression);
    if (!expression.isSuccess()) {
      throw new IllegalStateException("A form hides by an expression that is no FEEL: " + condition);
    }
    return feel.evaluate(expression.parsedExpression(), context);
  }
}
