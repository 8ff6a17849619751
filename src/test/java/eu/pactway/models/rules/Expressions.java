package eu.pactway.models.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The few expressions that models may hold. */
final class Expressions {

  private static final String TERM = "!?[a-z]\\w*|[a-z]\\w* (?:==|!=) '[A-Za-z0-9_-]+'";

  static final Pattern CONDITION = Pattern.compile("\\$\\{(?:" + TERM + ")(?: (?:&&|\\|\\|) (?:" + TERM + "))*}");
  static final Pattern DELEGATE = Pattern.compile("\\$\\{([a-z]\\w*Delegate)}");
  static final Pattern DUE = Pattern.compile("\\$\\{clocks\\.due\\(execution, ?'([^']+)'\\)}");
  static final Pattern RETRY = Pattern.compile("\\$\\{retryCycles\\.(partner|quick|critical)}");

  private static final Pattern COMPARISON = Pattern.compile("([a-z]\\w*) (?:==|!=) '([^']+)'");
  private static final Pattern NAME = Pattern.compile("[a-z]\\w*");

  private Expressions() {}

  /** A comparison in a condition. */
  record Comparison(String variable, String value) {}

  static List<Comparison> comparisons(String condition) {
    List<Comparison> all = new ArrayList<>();
    Matcher m = COMPARISON.matcher(condition);
    while (m.find()) {
      all.add(new Comparison(m.group(1), m.group(2)));
    }
    return all;
  }

  /** Variables that a condition reads. */
  static List<String> variables(String condition) {
    List<String> all = new ArrayList<>();
    Matcher m = NAME.matcher(condition.replaceAll("'[^']*'", ""));
    while (m.find()) {
      all.add(m.group());
    }
    return all;
  }
}
