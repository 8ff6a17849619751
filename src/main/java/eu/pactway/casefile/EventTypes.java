package eu.pactway.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import eu.pactway.law.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The types of legal events: the triggers of the law's vocabulary (without composites, which name a choice among others) and the
 * events of {@code events/*.yaml}, which also say what message of a model an event is handed over as, and who records it by hand.
 */
public final class EventTypes {

  /**
   * A type of legal event.
   *
   * @param message the message that a model waits for; null where none does
   * @param byHand how an officer records it; null where only a system or a step of a model does
   * @param answers field of what comes along that names the request which the event answers; null where it answers none
   */
  public record EventType(String type, String message, String meaning, String article, ByHand byHand, String answers) {}

  private static final YAMLMapper YAML = new YAMLMapper();

  private final Map<String, EventType> types;

  private EventTypes(Map<String, EventType> types) {
    this.types = types;
  }

  /** The law's words, and the events of the class path. */
  static EventTypes load(Vocabulary vocabulary) {
    var types = new TreeMap<String, EventType>();
    vocabulary.triggers().stream()
        .filter(trigger -> trigger.anyOf().isEmpty())
        .forEach(trigger -> add(types, new EventType(trigger.id(), null, trigger.meaning(), trigger.article(), null, null)));
    read("classpath*:events/*.yaml").forEach(file -> addEvents(file, types));
    return new EventTypes(types);
  }

  public Optional<EventType> find(String type) {
    return Optional.ofNullable(types.get(type));
  }

  public Collection<EventType> all() {
    return types.values();
  }

  private static Collection<JsonNode> read(String pattern) {
    var files = new TreeMap<String, JsonNode>();
    try {
      for (Resource resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
        try (var content = resource.getInputStream()) {
          files.put(resource.getDescription(), YAML.readTree(content));
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return files.values();
  }

  private static void addEvents(JsonNode events, Map<String, EventType> types) {
    for (JsonNode event : events) {
      String type = event.path("type").asText();
      EventType known = types.get(type);
      String message = text(event, "message");
      if (known != null && known.message() != null && message != null && !known.message().equals(message)) {
        throw new IllegalStateException("Event " + type + " is handed over as " + known.message() + " and as " + message);
      }
      add(
          types,
          new EventType(
              type,
              message != null || known == null ? message : known.message(),
              event.hasNonNull("meaning") || known == null ? text(event, "meaning") : known.meaning(),
              event.hasNonNull("article") || known == null ? text(event, "article") : known.article(),
              event.hasNonNull("byHand") || known == null ? byHand(event) : known.byHand(),
              event.hasNonNull("answers") || known == null ? text(event, "answers") : known.answers()));
    }
  }

  private static void add(Map<String, EventType> types, EventType type) {
    types.put(type.type(), type);
  }

  private static ByHand byHand(JsonNode event) {
    return event.hasNonNull("byHand") ? YAML.convertValue(event.get("byHand"), ByHand.class) : null;
  }

  private static String text(JsonNode node, String field) {
    return node.hasNonNull(field) ? node.get(field).asText() : null;
  }
}
