package eu.pactway.law;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a Member State's law sets where an act leaves the number to it.
 *
 * @param limits by id of the time limit
 */
record NationalProfile(String memberState, Map<String, Value> limits) {

  /** A chosen length and the national provision it stands in. */
  record Value(@JsonProperty(required = true) int by, Unit unit, String provision, String note) {}

  NationalProfile {
    limits = limits == null ? Map.of() : limits;
  }

  Map<String, Length> lengths() {
    Map<String, Length> lengths = new LinkedHashMap<>();
    limits.forEach((id, value) -> lengths.put(id, new Length(value.by(), value.unit())));
    return lengths;
  }
}
