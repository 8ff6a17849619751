package eu.pactway.simulation;

import java.time.Duration;
import java.util.Map;

/**
 * How far to play a case.
 *
 * @param until an element or process id, played until the case enters it; {@code end} or null: until the case is closed
 * @param choices answers that override the examples of the forms, by field key, wherever the field occurs
 * @param stepTime time that passes after each completed task; null for none
 */
record PlayRequest(String until, Map<String, Object> choices, Duration stepTime) {

  PlayRequest {
    until = until == null ? "end" : until;
    choices = choices == null ? Map.of() : choices;
    stepTime = stepTime == null ? Duration.ZERO : stepTime;
  }

  boolean untilTheEnd() {
    return until.equals("end");
  }
}
