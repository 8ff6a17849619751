package eu.pactway.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How an officer records a legal event by hand, as {@code events/at-the-desk.yaml} says it.
 *
 * @param name what the officer picks, in words
 * @param roles who may record it
 * @param then what happens next, in words
 * @param asks what has to be stated beside moment and reason
 * @param everyOne whether a form that shows the event shows each that was told, and not the last alone
 */
public record ByHand(String name, List<String> roles, String then, List<Question> asks, boolean everyOne) {

  /** Where the reason is kept among what came along. */
  public static final String REASON = "reason";

  private static final int LONGEST_REASON = 2000;
  private static final int LONGEST_TEXT = 200;

  /**
   * One question.
   *
   * @param key where the answer is kept among what came along
   * @param choices the answers that are possible, in words, by what is kept; empty where the answer is free text
   */
  public record Question(String key, String label, String hint, boolean required, Map<String, String> choices) {

    public Question {
      choices = choices == null ? Map.of() : new LinkedHashMap<>(choices);
    }

    private String problem(Object answer) {
      if (isBlank(answer)) {
        return required ? "is required" : null;
      }
      String text = answer.toString();
      if (!choices.isEmpty() && !choices.containsKey(text)) {
        return "must be one of " + String.join(", ", choices.keySet());
      }
      return text.length() > LONGEST_TEXT ? "must have at most " + LONGEST_TEXT + " characters" : null;
    }
  }

  public ByHand {
    roles = List.copyOf(roles);
    asks = asks == null ? List.of() : List.copyOf(asks);
  }

  /** What is wrong with what an officer states, by its key; empty where it can be kept. */
  public Map<String, String> problems(Map<String, Object> stated) {
    var problems = new TreeMap<String, String>();
    Object reason = stated.get(REASON);
    if (isBlank(reason)) {
      problems.put(REASON, "is required");
    } else if (reason.toString().length() > LONGEST_REASON) {
      problems.put(REASON, "must have at most " + LONGEST_REASON + " characters");
    }
    for (Question question : asks) {
      String problem = question.problem(stated.get(question.key()));
      if (problem != null) {
        problems.put(question.key(), problem);
      }
    }
    var known = new ArrayList<>(List.of(REASON, "id"));
    asks.forEach(question -> known.add(question.key()));
    stated.keySet().stream().filter(key -> !known.contains(key)).forEach(key -> problems.put(key, "is not asked for with this event"));
    return problems;
  }

  private static boolean isBlank(Object answer) {
    return answer == null || answer.toString().isBlank();
  }
}
