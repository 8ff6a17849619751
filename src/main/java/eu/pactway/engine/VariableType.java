package eu.pactway.engine;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Date;

/** The types a routing fact may have. */
enum VariableType {
  @JsonProperty("string")
  STRING {
    @Override
    boolean holds(Object value) {
      return value instanceof String;
    }
  },
  @JsonProperty("boolean")
  BOOLEAN {
    @Override
    boolean holds(Object value) {
      return value instanceof Boolean;
    }
  },
  @JsonProperty("integer")
  INTEGER {
    @Override
    boolean holds(Object value) {
      return value instanceof Integer || value instanceof Long;
    }
  },
  @JsonProperty("date")
  DATE {
    @Override
    boolean holds(Object value) {
      return value instanceof Date;
    }
  };

  abstract boolean holds(Object value);
}
