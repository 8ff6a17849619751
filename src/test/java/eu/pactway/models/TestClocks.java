package eu.pactway.models;

import eu.pactway.engine.TaskDates;
import eu.pactway.law.Adjustment;
import eu.pactway.law.Calendars;
import eu.pactway.law.Catalogue;
import eu.pactway.law.Deadline;
import eu.pactway.law.DeadlineCalculator;
import eu.pactway.law.MemberState;
import eu.pactway.law.TimeLimit;
import eu.pactway.law.Trigger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The bean {@code clocks} of a model test: real dates from the real catalogue, for the legal events of the test. */
public final class TestClocks implements TaskDates {

  static final Catalogue CATALOGUE = Catalogue.load();

  private static final DeadlineCalculator CALCULATOR = new DeadlineCalculator(CATALOGUE, Calendars.load());

  private final Map<String, Trigger> events = new LinkedHashMap<>();
  private final Map<String, List<Adjustment>> adjustments = new LinkedHashMap<>();
  private MemberState state = MemberState.of("IT");

  void reset(MemberState memberState) {
    state = memberState;
    events.clear();
    adjustments.clear();
  }

  MemberState state() {
    return state;
  }

  void record(String type, Trigger moment) {
    events.put(type, moment);
  }

  Optional<Trigger> event(String type) {
    return Optional.ofNullable(events.get(type));
  }

  void adjust(String limit, Adjustment adjustment) {
    adjustments.computeIfAbsent(limit, l -> new ArrayList<>()).add(adjustment);
  }

  /** Called by the timers of models. */
  public Date due(DelegateExecution execution, String limits) {
    List<String> ids = List.of(limits.split(","));
    return Date.from(end(ids.stream().filter(this::hasStarted).findFirst().orElse(ids.get(ids.size() - 1))));
  }

  private boolean hasStarted(String limit) {
    return CATALOGUE.get(limit).triggers().stream().anyMatch(events::containsKey);
  }

  Instant end(String limit) {
    return governing(CATALOGUE.get(limit), deadline(limit));
  }

  Deadline deadline(String limit) {
    TimeLimit law = CATALOGUE.get(limit);
    Trigger trigger =
        law.triggers().stream()
            .map(events::get)
            .filter(t -> t != null)
            .max(Comparator.comparing(t -> t.at().toInstant()))
            .orElseThrow(() -> new IllegalStateException(limit + " starts with " + law.triggers() + "; the test recorded none of them"));
    return CALCULATOR.compute(limit, state, trigger, adjustments.getOrDefault(limit, List.of()), null);
  }

  @Override
  public Optional<Dates> of(String caseNumber, String limit) {
    return CATALOGUE.get(limit).triggers().stream().noneMatch(events::containsKey)
        ? Optional.empty()
        : Optional.of(new Dates(end(limit), null));
  }

  private static Instant governing(TimeLimit law, Deadline deadline) {
    return law.liberty() ? deadline.strictEndInstant() : deadline.legalEndInstant();
  }
}
