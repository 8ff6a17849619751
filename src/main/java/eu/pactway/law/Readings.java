package eu.pactway.law;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the open questions of the law are answered: by the readings of {@code law/readings.yaml}, where none other is chosen by the Member
 * State's profile, by the configuration or by a request. Immutable.
 */
public final class Readings {

  private final List<OpenQuestion> questions;
  private final Map<String, String> chosen;
  private final boolean[] other = new boolean[Question.values().length];

  private Readings(List<OpenQuestion> questions, Map<String, String> chosen) {
    this.questions = List.copyOf(questions);
    this.chosen = chosen;
    for (Question question : Question.values()) {
      other[question.ordinal()] = chosen.containsKey(question.id());
    }
  }

  static Readings of(List<OpenQuestion> questions) {
    return new Readings(questions, Map.of());
  }

  /**
   * The same with some questions answered otherwise.
   *
   * @throws InvalidReadingException for a question or a reading that does not exist
   */
  public Readings with(Map<String, String> choices) {
    if (choices == null || choices.isEmpty()) {
      return this;
    }
    Map<String, String> all = new TreeMap<>(chosen);
    choices.forEach((id, asked) -> {
      OpenQuestion question = question(id);
      if (question.reading(asked).equals(question.standard())) {
        all.remove(id);
      } else {
        all.put(id, asked);
      }
    });
    return new Readings(questions, all);
  }

  /** All questions, answered or not. */
  public List<OpenQuestion> questions() {
    return questions;
  }

  /** The reading taken of a question. */
  public OpenQuestion.Answer of(OpenQuestion question) {
    return chosen.containsKey(question.id()) ? question.reading(chosen.get(question.id())) : question.standard();
  }

  /** Whether another than the first reading of the question is taken. */
  boolean other(Question question) {
    return other[question.ordinal()];
  }

  /** Whether that very reading, which is not the first, is taken. */
  boolean takes(String question, String reading) {
    return reading.equals(chosen.get(question));
  }

  /** Whether every question has its first reading. */
  boolean standard() {
    return chosen.isEmpty();
  }

  /** The step that says which other reading of a question was taken. */
  ExplanationStep step(String id, Object result) {
    OpenQuestion question = question(id);
    return new ExplanationStep("reading", question.article(), of(question).meaning(), String.valueOf(result));
  }

  private OpenQuestion question(String id) {
    return questions.stream()
        .filter(q -> q.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new InvalidReadingException("no question is open of the name " + id + ", only "
            + String.join(", ", questions.stream().map(OpenQuestion::id).toList())));
  }
}
