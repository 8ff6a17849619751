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
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Valid answers to a form: what the desk has filled in already, else the example that the field carries, unless the player is given
 * another choice for it.
 */
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
   * @param filledIn what the form shows when it is opened
   * @param choices answers that override both
   * @param used is told each choice that the form has a field for
   */
  Map<String, Object> to(InputStream form, Map<String, Object> filledIn, Map<String, Object> choices, Consumer<String> used) throws IOException {
    Map<String, Object> answers = new LinkedHashMap<>();
    fields(json.readTree(form).path("components")).forEach(field -> answer(field, filledIn, choices, used, answers));
    return answers;
  }

  private static Stream<JsonNode> fields(JsonNode components) {
    return StreamSupport.stream(components.spliterator(), false)
        .flatMap(component -> Stream.concat(fields(component.path("components")), Stream.of(component)))
        .filter(component -> component.hasNonNull("key") && !component.path("disabled").asBoolean());
  }

  private void answer(
      JsonNode field, Map<String, Object> filledIn, Map<String, Object> choices, Consumer<String> used, Map<String, Object> answers) {
    String key = field.path("key").asText();
    Object answer = filledIn.get(key) == null ? example(field) : filledIn.get(key);
    if (choices.containsKey(key)) {
      used.accept(key);
      answer = choices.get(key);
    }
    if (answer != null) {
      answers.put(key, typed(field, answer));
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
      return items(text);
    }
    return switch (type) {
      case "checkbox" -> Boolean.valueOf(text);
      case "number" -> number(text);
      case "datetime" -> moment(text, component.path("subtype").asText("date"));
      default -> text;
    };
  }

  /** Several choices stand as a JSON list or with commas between them. */
  private static List<String> items(String text) {
    return Arrays.stream(text.replaceAll("[\\[\\]\"]", "").split(",")).map(String::strip).filter(item -> !item.isEmpty()).toList();
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
