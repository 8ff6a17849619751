package eu.pactway.appeal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The facts that an assessment of appeal terms takes: {@code assessments/appeal-facts.yaml} states each key with {@code boolean},
 * {@code number}, {@code date}, {@code text} or a regular expression for its value; a list stands for many of its one entry.
 */
@Component
public class AppealFactsVocabulary {

  private static final String FILE = "/assessments/appeal-facts.yaml";
  private static final Map<String, String> TYPES =
      Map.of("boolean", "true|false", "number", "-?\\d+(\\.\\d+)?", "date", "\\d{4}-\\d{2}-\\d{2}", "text", ".+");

  private final JsonNode known;

  AppealFactsVocabulary() {
    try (InputStream in = AppealFactsVocabulary.class.getResourceAsStream(FILE)) {
      known = new YAMLMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException("The facts of appeal terms cannot be read", e);
    }
  }

  /** What is wrong with the facts, by path; empty where nothing is. */
  public Map<String, String> faults(Map<String, Object> facts) {
    Map<String, String> faults = new LinkedHashMap<>();
    check("facts", facts, known, faults);
    return faults;
  }

  private static void check(String path, Object value, JsonNode rule, Map<String, String> faults) {
    if (rule.isObject() && value instanceof Map<?, ?> map) {
      map.forEach((key, inner) -> checkKey(path + "." + key, inner, rule.get(key.toString()), faults));
    } else if (rule.isArray() && value instanceof List<?> list) {
      list.forEach(inner -> check(path, inner, rule.get(0), faults));
    } else if (!rule.isTextual() || !fits(value, rule.asText())) {
      faults.put(path, "cannot be " + value);
    }
  }

  private static void checkKey(String path, Object value, JsonNode rule, Map<String, String> faults) {
    if (rule == null) {
      faults.put(path, "is no fact of appeal terms");
    } else {
      check(path, value, rule, faults);
    }
  }

  private static boolean fits(Object value, String type) {
    boolean ofType =
        switch (type) {
          case "boolean" -> value instanceof Boolean;
          case "number" -> value instanceof Number;
          default -> value instanceof String;
        };
    return ofType && value.toString().matches(TYPES.getOrDefault(type, type));
  }
}
