package eu.pactway.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.pactway.law.MemberState;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Valid answers to a form: the example that each field carries, unless the player is given another choice for it. */
@Component
@Profile("simulators")
class ExampleAnswers {

  private static final List<String> LISTS = List.of("checklist", "taglist");

  private final ObjectMapper json;
  private final Clock clock;
  private final ZoneId zone;

  ExampleAnswers(ObjectMapper json, Clock clock, @Value("${pactway.member-state}") String memberState) {
    this.json = json;
    this.clock = clock;
    this.zone = MemberState.of(memberState).zone();
  }

  /**
   * @param form the Camunda Form as deployed
   * @param choices answers that override the examples
   * @param used is told each choice that the form has a field for
   */
  Map<String, Object> to(InputStream form, Map<String, Object> choices, Consumer<String> used) throws IOException {
    Map<String, Object> answers = new LinkedHashMap<>();
    collect(json.readTree(form).path("components"), choices, used, answers);
    return answers;
  }

  private void collect(JsonNode components, Map<String, Object> choices, Consumer<String> used, Map<String, Object> answers) {
    for (JsonNode component : components) {
      collect(component.path("components"), choices, used, answers);
      String key = component.path("key").asText("");
      if (key.isEmpty() || component.path("disabled").asBoolean()) {
        continue;
      }
      Object answer = example(component);
      if (choices.containsKey(key)) {
        used.accept(key);
        answer = choices.get(key);
      }
      if (answer != null) {
        answers.put(key, typed(component, answer));
      }
    }
  }

  private static Object example(JsonNode component) {
    JsonNode example = component.path("properties").path("example");
    return example.isMissingNode() || example.asText().isEmpty() ? null : example.asText();
  }

  private Object typed(JsonNode component, Object answer) {
    String type = component.path("type").asText();
    if (!(answer instanceof String text)) {
      return answer;
    }
    if (LISTS.contains(type)) {
      return Arrays.stream(text.split(",")).map(String::strip).filter(item -> !item.isEmpty()).toList();
    }
    return switch (type) {
      case "checkbox" -> Boolean.valueOf(text);
      case "number" -> number(text);
      case "datetime" -> moment(text, component.path("subtype").asText("date"));
      default -> text;
    };
  }

  private static Object number(String text) {
    return text.contains(".") ? (Object) Double.valueOf(text) : Integer.valueOf(text);
  }

  private String moment(String text, String subtype) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    if (text.equals("now")) {
      OffsetDateTime local = now.atZone(zone).toOffsetDateTime();
      return subtype.equals("date") ? local.toLocalDate().toString() : local.toString();
    }
    if (text.startsWith("today")) {
      String shift = text.substring("today".length());
      Period period = shift.isEmpty() ? Period.ZERO : Period.parse(shift.charAt(0) == '-' ? shift : shift.substring(1));
      OffsetDateTime shifted = now.atZone(zone).plus(period).toOffsetDateTime();
      return subtype.equals("date") ? shifted.toLocalDate().toString() : shifted.toString();
    }
    return text;
  }
}
