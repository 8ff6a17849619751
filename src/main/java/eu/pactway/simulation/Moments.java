package eu.pactway.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the relative moments of a scenario into dates and instants: {@code now-PT2H}, {@code today+P7D}, {@code start+P3M}. */
final class Moments {

  private static final Pattern RELATIVE = Pattern.compile("(now|today|start)(?:([+-])(P\\S+))?");

  private final ZonedDateTime now;
  private final LocalDate start;

  Moments(java.time.Instant now, java.time.Instant start, ZoneId zone) {
    this.now = now.atZone(zone);
    this.start = start.atZone(zone).toLocalDate();
  }

  JsonNode resolve(JsonNode node) {
    if (node.isTextual()) {
      return JsonNodeFactory.instance.textNode(resolve(node.asText()));
    }
    if (node instanceof ObjectNode object) {
      ObjectNode resolved = JsonNodeFactory.instance.objectNode();
      object.properties().forEach(field -> resolved.set(field.getKey(), resolve(field.getValue())));
      return resolved;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode resolved = JsonNodeFactory.instance.arrayNode();
      array.forEach(item -> resolved.add(resolve(item)));
      return resolved;
    }
    return node;
  }

  private String resolve(String text) {
    Matcher relative = RELATIVE.matcher(text);
    if (!relative.matches()) {
      return text;
    }
    int sign = "-".equals(relative.group(2)) ? -1 : 1;
    String length = relative.group(3);
    return switch (relative.group(1)) {
      case "now" -> shift(now, length, sign).toOffsetDateTime().toString();
      case "today" -> shift(now, length, sign).toLocalDate().toString();
      default -> (length == null ? start : start.plus(Period.parse(length).multipliedBy(sign))).toString();
    };
  }

  private static ZonedDateTime shift(ZonedDateTime moment, String length, int sign) {
    if (length == null) {
      return moment;
    }
    return length.contains("T")
        ? moment.plus(Duration.parse(length).multipliedBy(sign))
        : moment.plus(Period.parse(length).multipliedBy(sign));
  }
}
