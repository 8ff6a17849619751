package eu.pactway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Text;
import org.junit.jupiter.api.Test;

/** Every cell of every table, put to FEEL itself and to what stands before it. */
class PlainCellsTest {

  private static final FeelEngine FEEL = new ScalaFeelEngine(List.of());
  private static final FeelEngine PLAIN = new PlainCells(FEEL);
  private static final List<Object> SOME = Arrays.asList(null, true, false, "", "a word", "true", 0, 7, 20L, 1.5, LocalDate.EPOCH);

  private final Set<String> tests = new HashSet<>(Set.of("\"a\", \"b\"", "\" a\",\"b \"", "\"\"", "not(\"a\")", "\"a\\\"b\"", "null", "> 3"));
  private final Set<String> expressions = new HashSet<>(Set.of("\"a, b\"", "\"a\" + \"b\"", "fact", "other", "absent", "null", "1 + 1"));

  @Test
  void theTestOfACellHasTheAnswerThatFeelGives() {
    read();
    assertThat(tests).hasSizeGreaterThan(40);
    for (String test : tests) {
      for (Object asked : asked(test)) {
        VariableContext facts = facts(asked);
        assertThat(outcome(() -> PLAIN.evaluateSimpleUnaryTests(test, "fact", facts)))
            .as("%s asked of %s", test, asked)
            .isEqualTo(outcome(() -> FEEL.evaluateSimpleUnaryTests(test, "fact", facts)));
      }
    }
  }

  @Test
  void anOutputOrAnInputIsWhatFeelMakesOfIt() {
    read();
    for (String expression : expressions) {
      for (Object value : SOME) {
        VariableContext facts = facts(value);
        assertThat(outcome(() -> PLAIN.evaluateSimpleExpression(expression, facts)))
            .as("%s where the fact is %s", expression, value)
            .isEqualTo(outcome(() -> FEEL.evaluateSimpleExpression(expression, facts)));
      }
    }
  }

  private static List<Object> asked(String test) {
    List<Object> asked = new ArrayList<>(SOME);
    Arrays.stream(test.split("\"")).forEach(asked::add);
    return asked;
  }

  private static VariableContext facts(Object value) {
    VariableMap facts = Variables.createVariables().putValue("fact", value).putValue("other", "a word of another");
    return facts.asVariableContext();
  }

  private static Object outcome(java.util.function.Supplier<Object> question) {
    try {
      return question.get();
    } catch (FeelException refused) {
      return "refused";
    }
  }

  private void read() {
    try (Stream<Path> files = Files.walk(Path.of("processes"))) {
      files.filter(file -> file.toString().endsWith(".dmn")).map(file -> Dmn.readModelFromFile(file.toFile())).forEach(this::read);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void read(DmnModelInstance model) {
    model.getModelElementsByType(InputEntry.class).forEach(cell -> add(tests, cell.getText()));
    model.getModelElementsByType(OutputEntry.class).forEach(cell -> add(expressions, cell.getText()));
    model.getModelElementsByType(InputExpression.class).forEach(cell -> add(expressions, cell.getText()));
  }

  private static void add(Set<String> cells, Text text) {
    String content = text == null ? "" : text.getTextContent().trim();
    if (!content.isEmpty() && !content.equals("-")) {
      cells.add(content);
    }
  }
}
