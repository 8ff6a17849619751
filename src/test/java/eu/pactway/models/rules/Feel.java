package eu.pactway.models.rules;

import java.util.Optional;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;

/** FEEL as the engine reads it. The parser's newer API returns Scala types that Java cannot name. */
@SuppressWarnings("deprecation")
final class Feel {

  private static final FeelEngine ENGINE = new ScalaFeelEngineFactory().createInstance();
  private static final org.camunda.feel.FeelEngine PARSER = new org.camunda.feel.FeelEngine.Builder().build();

  private Feel() {}

  /** What is wrong with an expression; empty when it parses. */
  static Optional<String> fault(String expression) {
    var parsed = PARSER.parseExpression(expression);
    return parsed.isRight() ? Optional.empty() : Optional.of(expression + ": " + parsed.left().get().message());
  }

  /** What is wrong with the test in a cell of a decision table; empty when it parses. */
  static Optional<String> faultOfTest(String test) {
    var parsed = PARSER.parseUnaryTests(test);
    return parsed.isRight() ? Optional.empty() : Optional.of(test + ": " + parsed.left().get().message());
  }

  /** Whether a value, or null for one that is not known, passes the test in a cell of a decision table. */
  static boolean passes(String test, Object value) {
    return ENGINE.evaluateSimpleUnaryTests(test, "cellInput", Variables.putValue("cellInput", value).asVariableContext());
  }
}
