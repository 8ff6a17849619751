package eu.pactway.law;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/**
 * What a Member State's law sets where an act leaves the number to it.
 *
 * @param limits by id of the time limit
 */
record NationalProfile(String memberState, Map<String, Value> limits) {

  /**
   * A chosen length.
   *
   * @param provision where national law sets it; null for a value that the authority took until counsel confirms one
   */
  record Value(@JsonProperty(required = true) int by, Unit unit, String provision, String note) {

    Length length() {
      return new Length(by, unit);
    }
  }

  NationalProfile {
    limits = limits == null ? Map.of() : limits;
  }
}
