package eu.pactway.production;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As much of Prometheus's language as tells which figures an expression asks for. */
final class PromQl {

  private static final Pattern TOKEN =
      Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|\\{|}|\\(|\\)|\\[[^\\]]*]|[a-zA-Z_:][a-zA-Z0-9_:]*|[0-9.]+[a-z]*|\\S");
  private static final Set<String> WORDS =
      Set.of("and", "or", "unless", "bool", "offset", "inf", "nan", "atan2", "start", "end");
  /** What stands in brackets behind these are labels. */
  private static final Set<String> BEFORE_LABELS = Set.of("by", "without", "on", "ignoring", "group_left", "group_right");

  private PromQl() {}

  /**
   * Names of the figures.
   *
   * @throws IllegalArgumentException where brackets or quotes do not close, or nothing is asked for
   */
  static Set<String> figures(String expression) {
    Set<String> figures = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>();
    Matcher tokens = TOKEN.matcher(expression);
    String before = "";
    while (tokens.find()) {
      String token = tokens.group();
      switch (token) {
        case "{" -> open.push("}");
        case "(" -> open.push(BEFORE_LABELS.contains(before) ? "labels" : ")");
        case "}", ")" -> close(open, token, expression);
        case "\"", "[", "]" -> throw new IllegalArgumentException("does not close: " + expression);
        default -> {
          boolean labels = !open.isEmpty() && !open.peek().equals(")");
          if (!labels && named(token) && !called(tokens, expression)) {
            figures.add(token);
          }
        }
      }
      before = token.toLowerCase(Locale.ROOT);
    }
    if (!open.isEmpty() || figures.isEmpty()) {
      throw new IllegalArgumentException((open.isEmpty() ? "asks for nothing: " : "does not close: ") + expression);
    }
    return figures;
  }

  private static boolean named(String token) {
    String word = token.toLowerCase(Locale.ROOT);
    return token.matches("[a-zA-Z_:].*") && !WORDS.contains(word) && !BEFORE_LABELS.contains(word);
  }

  /** A function or an aggregation: brackets follow, or the labels it goes by. */
  private static boolean called(Matcher tokens, String expression) {
    return expression.substring(tokens.end()).matches("(?s)\\s*(\\(|(by|without)\\b).*");
  }

  private static void close(Deque<String> open, String bracket, String expression) {
    String expected = open.isEmpty() ? "" : open.pop();
    if (!expected.equals(bracket) && !(expected.equals("labels") && bracket.equals(")"))) {
      throw new IllegalArgumentException("does not close: " + expression);
    }
  }
}
