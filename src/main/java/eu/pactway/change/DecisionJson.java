package eu.pactway.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.pactway.law.AdjustmentKind;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Decisions, to and from the column that keeps them. */
@Component
class DecisionJson {

  private static final Map<String, Class<? extends Decision>> KINDS = kinds();

  private final ObjectMapper json;

  DecisionJson(ObjectMapper json) {
    this.json = json;
  }

  String write(Decision decision) {
    try {
      return json.writeValueAsString(decision);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A decision cannot be written as JSON", e);
    }
  }

  Decision read(String kind, String text) {
    try {
      return json.readValue(text, KINDS.get(kind));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A decision's JSON cannot be read: " + kind, e);
    }
  }

  private static Map<String, Class<? extends Decision>> kinds() {
    Map<String, Class<? extends Decision>> kinds = new HashMap<>();
    kinds.put(Decision.Holiday.KIND, Decision.Holiday.class);
    kinds.put(Decision.NationalParameter.KIND, Decision.NationalParameter.class);
    kinds.put(Decision.Crisis.KIND, Decision.Crisis.class);
    kinds.put(Decision.Withdrawal.KIND, Decision.Withdrawal.class);
    kinds.put(Decision.Release.KIND, Decision.Release.class);
    kinds.put(Decision.OfEvent.KIND, Decision.OfEvent.class);
    for (AdjustmentKind kind : AdjustmentKind.values()) {
      kinds.put(kind.id(), Decision.OfClock.class);
    }
    return kinds;
  }
}
