package eu.pactway.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names that a model may give in {@code camunda:properties}; any other is refused at deployment: a misspelt clock cannot be lost. */
final class StepProperties {

  static final String CLOCK = "clock";
  static final String START_CLOCK = "startClock";
  static final String STOP_CLOCK = "stopClock";
  static final String DUE = "due";
  static final String DUE_AT = "dueAt";
  static final String LEGAL_EVENT = "legalEvent";
  static final String LEGAL_EVENT_MOMENT = "legalEventMoment";
  static final String STAGE = "stage";
  static final String OUTCOME = "outcome";
  static final String RESERVED_FOR = "reservedFor";
  static final String IDENTITY = "identity";
  static final String CASE = "case";

  private static final Set<String> NAMES =
      Set.of(CLOCK, START_CLOCK, STOP_CLOCK, DUE, DUE_AT, LEGAL_EVENT, LEGAL_EVENT_MOMENT, STAGE, OUTCOME, RESERVED_FOR,
          IDENTITY, CASE);
  private static final Set<String> OF_TIME_LIMITS = Set.of(CLOCK, START_CLOCK, STOP_CLOCK, DUE);

  private StepProperties() {}

  static boolean known(String name) {
    return NAMES.contains(name);
  }

  /** Whether the values are ids of time limits, separated by commas. */
  static boolean namesTimeLimits(String name) {
    return OF_TIME_LIMITS.contains(name);
  }

  static String[] ids(String value) {
    return value == null || value.isBlank() ? new String[0] : value.trim().split("\\s*,\\s*");
  }

  /**
   * The limits that can give a user task its date, the first that has started for the case does: its own {@code due}, else its {@code
   * clock}; none where it has neither.
   */
  static List<String> governing(Map<String, String> properties) {
    return List.of(ids(properties.getOrDefault(DUE, properties.get(CLOCK))));
  }
}
