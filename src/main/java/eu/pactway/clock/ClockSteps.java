package eu.pactway.clock;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.LegalEvent;
import eu.pactway.engine.Step;
import eu.pactway.engine.StepListener;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Starts and stops clocks as the steps of models say: {@code clock} both, {@code startClock} and {@code stopClock} one of them. Comes
 * after the legal event of the step is on file.
 */
@Component
@Order(100)
class ClockSteps implements StepListener {

  private final ClockKeeper clocks;
  private final CaseFile caseFile;
  private final Clock clock;

  ClockSteps(ClockKeeper clocks, CaseFile caseFile, Clock clock) {
    this.clocks = clocks;
    this.caseFile = caseFile;
    this.clock = clock;
  }

  @Override
  public void entered(Step step) {
    ids(step, "clock", "startClock").forEach(id -> clocks.start(step.caseNumber(), id));
  }

  @Override
  public void left(Step step) {
    List<String> stops = (step.canceled() ? ids(step, "clock") : ids(step, "clock", "stopClock")).toList();
    if (!stops.isEmpty()) {
      Optional<LegalEvent> done = act(step);
      Instant at = done.map(LegalEvent::at).orElseGet(clock::instant);
      String by = done.map(LegalEvent::type).orElse(null);
      stops.forEach(id -> clocks.end(step.caseNumber(), id, at, by, step.canceled()));
    }
  }

  /** The legal event that completing the step is, at whose moment it was done in law; empty where it is done now. */
  private Optional<LegalEvent> act(Step step) {
    String events = step.properties().get("legalEvent");
    if (events == null || step.canceled()) {
      return Optional.empty();
    }
    return Stream.of(events.split("\\s*,\\s*"))
        .map(type -> lastRecorded(step, type))
        .flatMap(Optional::stream)
        .max(Comparator.comparing(LegalEvent::at));
  }

  private Optional<LegalEvent> lastRecorded(Step step, String type) {
    return caseFile.events(step.caseNumber()).stream()
        .filter(e -> e.type().equals(type) && e.source().equals(step.elementId()))
        .max(Comparator.comparing(LegalEvent::recordedAt));
  }

  private static Stream<String> ids(Step step, String... names) {
    return Stream.of(names)
        .map(step.properties()::get)
        .filter(value -> value != null && !value.isBlank())
        .flatMap(value -> Stream.of(value.trim().split("\\s*,\\s*")));
  }
}
