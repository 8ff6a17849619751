package eu.pactway.simulation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns the relative moments of a scenario into dates and instants: {@code now-PT2H}, {@code today+P7D}, {@code start+P3M}, and those of
 * clocks: {@code end(<time limit>)-PT1S}, {@code lastDay(<time limit>)}, {@code crowdEnd(<time limit>)}; {@code logEnd} is the end of the log
 * of an erased case.
 */
final class Moments {

  private static final Pattern RELATIVE = Pattern.compile("(now|today|start|logEnd|(end|lastDay|crowdEnd)\\(([a-z0-9-]+)\\))(?:([+-])(P\\S+))?");

  private final String caseNumber;
  private final ZonedDateTime now;
  private final LocalDate start;
  private final BiFunction<String, String, JsonNode> clocks;

  /**
   * @param caseNumber stands for {@code {case}} in texts; null before there is one
   * @param clocks gives the clock of a time limit, of the case ({@code end}, {@code lastDay}) or of one of the crowd
   */
  Moments(String caseNumber, java.time.Instant now, java.time.Instant start, ZoneId zone, BiFunction<String, String, JsonNode> clocks) {
    this.caseNumber = caseNumber;
    this.now = now.atZone(zone);
    this.start = start.atZone(zone).toLocalDate();
    this.clocks = clocks;
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
      return caseNumber == null ? text : text.replace("{case}", caseNumber);
    }
    int sign = "-".equals(relative.group(4)) ? -1 : 1;
    String length = relative.group(5);
    if (relative.group(2) != null) {
      return ofClock(relative.group(2), clocks.apply(relative.group(2), relative.group(3)), length, sign);
    }
    return switch (relative.group(1)) {
      case "now" -> shift(now, length, sign).toOffsetDateTime().toString();
      case "logEnd" ->
          shift(OffsetDateTime.parse(clocks.apply("logEnd", null).path("logKeptUntil").asText()).atZoneSameInstant(now.getZone()), length, sign)
              .toOffsetDateTime().toString();
      case "today" -> shift(now, length, sign).toLocalDate().toString();
      default -> (length == null ? start : start.plus(Period.parse(length).multipliedBy(sign))).toString();
    };
  }

  private String ofClock(String what, JsonNode clock, String length, int sign) {
    if (what.equals("lastDay")) {
      LocalDate day = LocalDate.parse(clock.path("legalEnd").asText());
      return (length == null ? day : day.plus(Period.parse(length).multipliedBy(sign))).toString();
    }
    ZonedDateTime end = OffsetDateTime.parse(clock.path("governingEnd").asText()).atZoneSameInstant(now.getZone());
    return shift(end, length, sign).toOffsetDateTime().toString();
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
