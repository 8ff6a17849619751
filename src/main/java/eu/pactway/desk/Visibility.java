package eu.pactway.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
      List<FormField> still = visible.stream().filter(field -> field.hideConditions().stream().noneMatch(c -> holds(c, context))).toList();
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

  private boolean holds(String condition, Map<String, Object> context) {
    ParseResult expression = parsed.computeIfAbsent(condition, feel::parseExpression);
    if (!expression.isSuccess()) {
      throw new IllegalStateException("A form hides by an expression that is no FEEL: " + condition);
    }
    EvaluationResult result = feel.evaluate(expression.parsedExpression(), context);
    return result.isSuccess() && Boolean.TRUE.equals(result.result());
  }
}
