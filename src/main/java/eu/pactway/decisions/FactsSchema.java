package eu.pactway.decisions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The facts that an assessment knows: keys and values of {@code assessments/<name>.yaml}. A value is {@code boolean}, {@code number},
 * {@code date}, {@code state} (ISO-2, EL for Greece) or one of a list of words; a list of one schema stands for a list of such items.
 */
public final class FactsSchema {

  private static final Set<String> STATES =
      Set.of("AT BE BG HR CY CZ DK EE FI FR DE EL GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE CH IS LI NO".split(" "));

  private final JsonNode schema;

  private FactsSchema(JsonNode schema) {
    this.schema = schema;
  }

  public static FactsSchema load(String name) {
    try (InputStream in = FactsSchema.class.getClassLoader().getResourceAsStream("assessments/" + name + ".yaml")) {
      return new FactsSchema(new YAMLMapper().readTree(in));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /**
   * The same facts, ready to be read.
   *
   * @throws UnknownFactsException naming every key or value that is not known
   */
  public Facts check(Map<String, ?> facts) {
    List<UnknownFactsException.Fault> faults = new ArrayList<>();
    map("", schema, facts, faults);
    if (!faults.isEmpty()) {
      throw new UnknownFactsException(faults);
    }
    return new Facts(facts);
  }

  private static void map(String path, JsonNode schema, Map<?, ?> facts, List<UnknownFactsException.Fault> faults) {
    facts.forEach(
        (key, value) -> {
          String here = path.isEmpty() ? key.toString() : path + "." + key;
          JsonNode expected = schema.get(key.toString());
          if (expected == null) {
            faults.add(new UnknownFactsException.Fault(here, "is not a known fact"));
          } else if (value != null) {
            value(here, expected, value, faults);
          }
        });
  }

  private static void value(String path, JsonNode expected, Object value, List<UnknownFactsException.Fault> faults) {
    if (expected.isObject()) {
      if (value instanceof Map<?, ?> map) {
        map(path, expected, map, faults);
      } else {
        faults.add(new UnknownFactsException.Fault(path, "must be an object"));
      }
    } else if (expected.isArray() && expected.size() == 1 && "list".equals(expected.get(0).path("is").asText())) {
      list(path, expected.get(0).get("of"), value, faults);
    } else if (!fits(expected, value)) {
      faults.add(new UnknownFactsException.Fault(path, "'" + value + "' is not known here; expected " + words(expected)));
    }
  }

  private static void list(String path, JsonNode item, Object value, List<UnknownFactsException.Fault> faults) {
    if (!(value instanceof List<?> list)) {
      faults.add(new UnknownFactsException.Fault(path, "must be a list"));
      return;
    }
    for (int i = 0; i < list.size(); i++) {
      value(path + "[" + i + "]", item, list.get(i), faults);
    }
  }

  private static boolean fits(JsonNode expected, Object value) {
    if (expected.isArray()) {
      for (JsonNode word : expected) {
        if (word.asText().equals(String.valueOf(value))) {
          return true;
        }
      }
      return false;
    }
    return switch (expected.asText()) {
      case "boolean" -> value instanceof Boolean;
      case "number" -> value instanceof Number;
      case "date" -> isDate(value);
      case "state" -> STATES.contains(value.toString().toUpperCase(Locale.ROOT));
      default -> value instanceof String;
    };
  }

  private static boolean isDate(Object value) {
    try {
      LocalDate.parse(value.toString());
      return true;
    } catch (DateTimeParseException notOne) {
      return false;
    }
  }

  private static String words(JsonNode expected) {
    if (!expected.isArray()) {
      return expected.asText().equals("state") ? "a Member State (ISO-2)" : "a " + expected.asText();
    }
    List<String> words = new ArrayList<>();
    expected.forEach(word -> words.add(word.asText()));
    return "one of " + String.join(", ", words);
  }
}
