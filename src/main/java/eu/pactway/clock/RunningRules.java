package eu.pactway.clock;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import eu.pactway.casefile.LegalEvent;
import eu.pactway.law.TimeLimit;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** All of {@code law/running/*.yaml}, and the owners by actor of {@code clocks/owners.yaml}. */
final class RunningRules {

  private static final String NOBODY_ELSE = "supervisor";

  private final List<RunningRule> rules;
  private final Map<String, String> ownersByActor;

  RunningRules(List<RunningRule> rules, Map<String, String> ownersByActor) {
    this.rules = List.copyOf(rules);
    this.ownersByActor = Map.copyOf(ownersByActor);
  }

  static RunningRules load() {
    ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
    PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
    List<RunningRule> rules = new ArrayList<>();
    try {
      for (Resource file : files.getResources("classpath*:law/running/*.yaml")) {
        rules.addAll(List.of(read(yaml, file, RunningRule[].class)));
      }
      @SuppressWarnings("unchecked")
      Map<String, String> owners = read(yaml, files.getResource("classpath:clocks/owners.yaml"), Map.class);
      return new RunningRules(rules, owners);
    } catch (IOException e) {
      throw new UncheckedIOException("The rules of running clocks cannot be read", e);
    }
  }

  List<RunningRule> all() {
    return rules;
  }

  List<RunningRule> startedBy(String event) {
    return rules.stream().filter(r -> r.startOn().contains(event)).toList();
  }

  List<RunningRule> stoppedBy(LegalEvent event) {
    return rules.stream().filter(r -> r.isEndedBy(event)).toList();
  }

  /** Those that were never owed, as such an event shows. */
  List<RunningRule> notOwedAfter(String event) {
    return rules.stream().filter(r -> r.notOwedOn().contains(event)).toList();
  }

  List<RunningRule> givenUpBy(String event) {
    return rules.stream().filter(r -> r.givenUpOn().contains(event)).toList();
  }

  List<RunningRule> suspendedBy(String event) {
    return rules.stream().filter(r -> r.standsStillOn(event)).toList();
  }

  /** Whether a later record of its event is another event, and no correction. */
  boolean countsFromItsOwn(String limit) {
    return rules.stream().anyMatch(r -> r.limit().equals(limit) && r.each());
  }

  String owner(TimeLimit limit) {
    return first(limit, RunningRule::owner).orElse(ownersByActor.getOrDefault(limit.actor(), NOBODY_ELSE));
  }

  private <T> Optional<T> first(TimeLimit limit, Function<RunningRule, T> of) {
    return rules.stream().filter(r -> r.limit().equals(limit.id())).map(of).filter(Objects::nonNull).findFirst();
  }

  private static <T> T read(ObjectMapper yaml, Resource file, Class<T> type) throws IOException {
    try (InputStream in = file.getInputStream()) {
      return yaml.readValue(in, type);
    }
  }
}
