package eu.pactway.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The fields of a Camunda Form that take answers, in the order of the form.
 *
 * @param earlier keys of the earlier forms whose answers it shows, see {@link EarlierAnswers}
 */
record FormSchema(String text, List<FormField> fields, Set<String> earlier) {

  static FormSchema parse(String formJson, ObjectMapper json) {
    try {
      JsonNode root = json.readTree(formJson);
      var fields = new ArrayList<FormField>();
      collect(root.path("components"), List.of(), fields);
      return new FormSchema(formJson, List.copyOf(fields), EarlierAnswers.mentionedIn(formJson));
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("A deployed form is no JSON: " + unreadable.getOriginalMessage(), unreadable);
    }
  }

  boolean has(String key) {
    return fields.stream().anyMatch(field -> field.key().equals(key));
  }

  /** Whether the form names a value anywhere: as a field, in a condition or in a text. */
  boolean mentions(String name) {
    return text.contains(name);
  }

  private static void collect(JsonNode components, List<String> conditions, List<FormField> fields) {
    for (JsonNode component : components) {
      if (FormField.takesAnswer(component)) {
        fields.add(FormField.of(component, conditions));
      } else {
        collect(component.path("components"), FormField.conditions(component, conditions), fields);
      }
    }
  }
}
