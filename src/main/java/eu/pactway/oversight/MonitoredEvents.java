package eu.pactway.oversight;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The legal events that the monitor hears of: {@code oversight/monitored-events.yaml}. */
@Component
class MonitoredEvents {

  /** What the monitor reads of an event; {@code kind} such as {@code use-of-force}, {@code detention}, {@code refused-access}. */
  record Monitored(String event, String kind, String article, String text) {}

  private final Map<String, Monitored> byEvent;

  MonitoredEvents() {
    try (InputStream file = new ClassPathResource("oversight/monitored-events.yaml").getInputStream()) {
      List<Monitored> all = new YAMLMapper().readValue(file, new TypeReference<List<Monitored>>() {});
      byEvent = all.stream().collect(Collectors.toMap(Monitored::event, Function.identity()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  Optional<Monitored> find(String event) {
    return Optional.ofNullable(byEvent.get(event));
  }

  Set<String> events() {
    return byEvent.keySet();
  }
}
