package eu.pactway.engine;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * Answers by itself what nearly every cell of the law's tables is (words, yes or no, the name of a fact) and leaves all else to FEEL,
 * which reads each expression anew and makes all of its built-in functions for each cell. Both give the same answers; a test puts every
 * cell of every table to both.
 */
final class PlainCells implements FeelEngine {

  private static final String WORD = "\"[^\"\\\\]*\"";
  private static final Pattern WORDS = Pattern.compile("\\s*" + WORD + "(\\s*,\\s*" + WORD + ")*\\s*");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final Pattern EACH = Pattern.compile(WORD);

  private final FeelEngine feel;
  private final Map<String, Cell> cells = new ConcurrentHashMap<>();

  /** What a cell says; one of the three, or none of them where only FEEL can tell. */
  private record Cell(Set<String> words, Boolean yes, boolean name) {

    static Cell of(String text) {
      if (WORDS.matcher(text).matches()) {
        return new Cell(EACH.matcher(text).results().map(word -> unquoted(word.group())).collect(Collectors.toSet()), null, false);
      }
      return text.equals("true") || text.equals("false")
          ? new Cell(null, Boolean.valueOf(text), false)
          : new Cell(null, null, NAME.matcher(text).matches());
    }

    private static String unquoted(String word) {
      return word.substring(1, word.length() - 1);
    }
  }

  PlainCells(FeelEngine feel) {
    this.feel = feel;
  }

  @Override
  public <T> T evaluateSimpleExpression(String text, VariableContext facts) {
    Cell cell = cell(text);
    Object plain = null;
    if (cell.words() != null && cell.words().size() == 1) {
      plain = text.indexOf(',') < 0 ? cell.words().iterator().next() : null;
    } else if (cell.yes() != null) {
      plain = cell.yes();
    } else if (cell.name()) {
      plain = plain(facts, text);
    }
    return plain == null ? feel.evaluateSimpleExpression(text, facts) : cast(plain);
  }

  @Override
  public boolean evaluateSimpleUnaryTests(String text, String input, VariableContext facts) {
    Cell cell = cell(text);
    Object asked = plain(facts, input);
    if (cell.words() != null && asked instanceof String) {
      return cell.words().contains(asked);
    }
    if (cell.yes() != null && asked instanceof Boolean) {
      return cell.yes().equals(asked);
    }
    return (cell.words() == null && cell.yes() == null || !isNull(facts, input)) && feel.evaluateSimpleUnaryTests(text, input, facts);
  }

  private Cell cell(String text) {
    return cells.computeIfAbsent(text, Cell::of);
  }

  /** A fact that is a word or yes or no, which FEEL would hand over as it is; null for anything else. */
  private static Object plain(VariableContext facts, String name) {
    TypedValue fact = facts.containsVariable(name) ? facts.resolve(name) : null;
    Object value = fact == null ? null : fact.getValue();
    return value instanceof String || value instanceof Boolean ? value : null;
  }

  /** What is not known is none of the words and neither yes nor no. */
  private static boolean isNull(VariableContext facts, String name) {
    TypedValue fact = facts.containsVariable(name) ? facts.resolve(name) : null;
    return fact != null && fact.getValue() == null;
  }

  @SuppressWarnings("unchecked")
  private static <T> T cast(Object plain) {
    return (T) plain;
  }
}
