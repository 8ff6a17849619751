package eu.pactway.partner.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.NotNull;
import java.util.Map;

/**
 * An answer that a simulated partner is told to give, such as a hit.
 *
 * @param when values that the request must have, by field ({@code subject.familyNames}); null for every request
 * @param answer fields that replace those of the partner's own answer
 * @param count for how many calls; null until it is taken back
 */
record ScriptedAnswer(Map<String, Object> when, @NotNull ObjectNode answer, Integer count) {

  boolean fits(ObjectNode request) {
    return when == null
        || when.entrySet().stream()
            .allMatch(want -> request.at("/" + want.getKey().replace('.', '/')).asText().equals(String.valueOf(want.getValue())));
  }

  ScriptedAnswer onceLess() {
    return count == null ? this : new ScriptedAnswer(when, answer, count - 1);
  }

  boolean spent() {
    return count != null && count <= 0;
  }
}
