package eu.pactway.operations;

import eu.pactway.partner.Partner;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The gauges of {@code docs/operations}. All count over the whole database: two nodes tell the same figure, so take the greatest of the
 * nodes, never the sum. A limit, a type or a partner that was never seen appears at the scrape after the one that found it.
 */
@Component
class OperationMeters implements MeterBinder {

  private static final Duration KEPT_FOR = Duration.ofSeconds(5);
  /** What the checkers ask looks at every open clock and every timer. */
  private static final Duration FINDINGS_KEPT_FOR = Duration.ofMinutes(1);

  private final OperationQueries queries;
  private final Findings findings;

  OperationMeters(OperationQueries queries, Findings findings) {
    this.queries = queries;
    this.findings = findings;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    counts(registry, "pactway.engine.jobs", "jobs that are due or have failed", queries::jobs, List.of("state"), Set.of(List.of("due"), List.of("failed")));
    counts(registry, "pactway.engine.incidents", "open incidents", queries::incidents, List.of("type"), Set.of(List.of("failedJob")));
    counts(registry, "pactway.engine.tasks", "open tasks", queries::tasks, List.of("state"), Set.of(List.of("claimed"), List.of("unclaimed")));
    counts(registry, "pactway.clocks", "clocks that have not ended", queries::clocks, List.of("state", "limit"), Set.of());
    Reading inbox =
        counts(registry, "pactway.inbox.messages", "events no step has taken", queries::inbox, List.of("state"), Set.of(List.of("waiting"), List.of("stuck")));
    age(registry, "pactway.inbox.oldest.age", "age of the oldest event no step has taken", inbox);
    Set<List<String>> partners = Arrays.stream(Partner.values()).map(partner -> List.of(partner.id())).collect(Collectors.toSet());
    Reading outbox = counts(registry, "pactway.outbox.messages", "messages no partner has taken", queries::outbox, List.of("partner"), partners);
    age(registry, "pactway.outbox.oldest.age", "age of the oldest message no partner has taken", outbox);
    Set<List<String>> kinds = Arrays.stream(FindingKind.values()).map(kind -> List.of(kind.id())).collect(Collectors.toSet());
    counts(registry, "pactway.findings", "what the checkers find", findings::counts, FINDINGS_KEPT_FOR, List.of("kind"), kinds);
    age(registry, "pactway.backup.age", "age of the last dump of the database; infinite where there is none", new Reading(queries::backup, KEPT_FOR, System::nanoTime));
  }

  private static Reading counts(
      MeterRegistry registry, String name, String what, Supplier<Map<List<String>, Double>> query, List<String> tags, Set<List<String>> always) {
    return counts(registry, name, what, query, KEPT_FOR, tags, always);
  }

  private static Reading counts(
      MeterRegistry registry,
      String name,
      String what,
      Supplier<Map<List<String>, Double>> query,
      Duration keptFor,
      List<String> tags,
      Set<List<String>> always) {
    Set<List<String>> known = ConcurrentHashMap.newKeySet();
    Reading reading = new Reading(query, keptFor, System::nanoTime);
    // Its being read is how new labels are found.
    Gauge.builder(name + ".labels", reading, read -> {
          read.labels().stream().filter(labels -> !labels.equals(OperationQueries.OLDEST)).filter(known::add).forEach(labels -> count(registry, name, what, tags, labels, reading));
          return known.size();
        })
        .strongReference(true)
        .description("how many series " + name + " has")
        .register(registry);
    always.stream().filter(known::add).forEach(labels -> count(registry, name, what, tags, labels, reading));
    return reading;
  }

  private static void count(MeterRegistry registry, String name, String what, List<String> tags, List<String> labels, Reading reading) {
    Tags all = Tags.empty();
    for (int i = 0; i < tags.size(); i++) {
      all = all.and(tags.get(i), labels.get(i));
    }
    Gauge.builder(name, reading, read -> read.of(labels)).description(what).tags(all).strongReference(true).register(registry);
  }

  private static void age(MeterRegistry registry, String name, String what, Reading reading) {
    Gauge.builder(name, reading, read -> read.of(OperationQueries.OLDEST)).description(what).baseUnit("seconds").strongReference(true).register(registry);
  }
}
