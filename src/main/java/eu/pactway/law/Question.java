package eu.pactway.law;

import java.util.Arrays;
import java.util.Optional;

/** Questions of counting that the acts leave open and that the calculator answers in more than one way; see {@code law/readings.yaml}. */
enum Question {
  FROM_DATE,
  EXTENSION_START,
  CLOCK_CHANGE,
  HOUR_OF_EVENT,
  LIBERTY_ROLL,
  RETENTION_ROLL,
  VALIDITY_ROLL,
  BACKWARD_ROLL,
  CRISIS_SUSPENSION;

  private final String id = Words.kebab(this);

  String id() {
    return id;
  }

  static Optional<Question> of(String id) {
    return Arrays.stream(values()).filter(q -> q.id.equals(id)).findFirst();
  }
}
