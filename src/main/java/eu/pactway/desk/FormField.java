package eu.pactway.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A field of a form that takes an answer.
 *
 * @param label what the person reads beside it
 * @param options the values to choose from, each with what the person reads; null where any is allowed or they are not static
 * @param subtype of a datetime: date, time or datetime
 * @param rules the {@code validate} object of the schema; never null
 * @param moment what a date or time is of; null where the field takes another answer
 * @param hideConditions FEEL expressions of the field and the groups around it; one that is true hides it
 */
record FormField(
    String key,
    String type,
    String label,
    Map<String, String> options,
    String subtype,
    Integer decimalDigits,
    boolean disabled,
    JsonNode rules,
    MomentKind moment,
    List<String> hideConditions) {

  private static final Set<String> TYPES =
      Set.of("textfield", "textarea", "number", "checkbox", "select", "radio", "checklist", "taglist", "datetime");

  static boolean takesAnswer(JsonNode component) {
    return TYPES.contains(component.path("type").asText()) && component.hasNonNull("key");
  }

  static FormField of(JsonNode component, List<String> outerConditions) {
    String key = component.get("key").asText();
    return new FormField(
        key,
        component.get("type").asText(),
        label(component, key),
        options(component),
        component.path("subtype").asText("date"),
        component.hasNonNull("decimalDigits") ? component.get("decimalDigits").asInt() : null,
        component.path("disabled").asBoolean(false),
        component.path("validate"),
        component.path("type").asText().equals("datetime") ? MomentKind.of(component.path("properties").path("moment").asText()) : null,
        conditions(component, outerConditions));
  }

  static List<String> conditions(JsonNode component, List<String> outer) {
    String hide = component.path("conditional").path("hide").asText("");
    if (hide.isBlank()) {
      return outer;
    }
    var all = new ArrayList<>(outer);
    all.add(hide.startsWith("=") ? hide.substring(1) : hide);
    return all;
  }

  boolean required() {
    return rules.path("required").asBoolean(false);
  }

  boolean multiple() {
    return type.equals("checklist") || type.equals("taglist");
  }

  /** A question that must be answered with yes or no: unlike a checkbox it cannot be passed over. It gives true or false. */
  boolean yesOrNo() {
    return type.equals("radio") && options != null && options.keySet().equals(Set.of("true", "false"));
  }

  private static String label(JsonNode component, String key) {
    for (String name : List.of("label", "dateLabel", "timeLabel")) {
      if (component.hasNonNull(name) && !component.get(name).asText().isBlank()) {
        return component.get(name).asText();
      }
    }
    return key;
  }

  private static Map<String, String> options(JsonNode component) {
    if (!component.path("values").isArray()) {
      return null;
    }
    var options = new LinkedHashMap<String, String>();
    component.get("values").forEach(option -> options.put(option.path("value").asText(), option.path("label").asText()));
    return options;
  }
}
