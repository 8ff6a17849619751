package eu.pactway.clock;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.LegalEvent;
import eu.pactway.law.Adjustment;
import eu.pactway.law.Catalogue;
import eu.pactway.law.DeadlineCalculator;
import eu.pactway.law.DecidedLaw;
import eu.pactway.law.TimeLimit;
import eu.pactway.law.Trigger;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Finds the event a limit of a case counts from, and counts. */
@Component
class ClockDates {

  private final CaseFile caseFile;
  private final Catalogue catalogue;
  private final DeadlineCalculator calculator;
  private final Authority authority;

  ClockDates(CaseFile caseFile, Catalogue catalogue, DeadlineCalculator calculator, Authority authority) {
    this.caseFile = caseFile;
    this.catalogue = catalogue;
    this.calculator = calculator;
    this.authority = authority;
  }

  TimeLimit limit(String id) {
    return catalogue.get(id);
  }

  ZoneId zone() {
    return authority.zone();
  }

  Optional<Origin> origin(String caseNumber, TimeLimit limit) {
    return origin(caseFile.events(caseNumber), limit);
  }

  /**
   * Of each event that can start the limit its last record, because a later record corrects an earlier one; of these the one that
   * happened last in law.
   */
  Optional<Origin> origin(List<LegalEvent> events, TimeLimit limit) {
    Map<String, LegalEvent> records = new HashMap<>();
    for (LegalEvent event : events) {
      if (limit.triggers().contains(event.type())) {
        records.merge(event.type(), event, (a, b) -> b.recordedAt().isBefore(a.recordedAt()) ? a : b);
      }
    }
    return records.values().stream().max(Comparator.comparing(LegalEvent::at)).map(event -> new Origin(event.type(), trigger(event)));
  }

  Origin originOrRefuse(String caseNumber, TimeLimit limit) {
    return origin(caseNumber, limit).orElseThrow(() -> new MissingTriggerException(caseNumber, limit));
  }

  /** The law that counts now. */
  DecidedLaw law() {
    return calculator.law();
  }

  /** Names the calendar that counts now. */
  String calendarVersion() {
    return calculator.calendar(authority.memberState()).version();
  }

  /** Counts under the law that counts now. */
  Counted count(String caseNumber, TimeLimit limit, Origin origin, List<Adjustment> adjustments) {
    return count(law(), caseNumber, limit, origin, adjustments);
  }

  Counted count(DecidedLaw law, String caseNumber, TimeLimit limit, Origin origin, List<Adjustment> adjustments) {
    return count(law, limit, origin, adjustments, eventsOf(caseNumber));
  }

  /** The events of the case as they stand on file. */
  Function<String, Optional<LegalEvent>> eventsOf(String caseNumber) {
    return event -> caseFile.latest(caseNumber, event);
  }

  Counted count(
      DecidedLaw law, TimeLimit limit, Origin origin, List<Adjustment> adjustments, Function<String, Optional<LegalEvent>> events) {
    return new Counted(
        calculator
            .under(law)
            .compute(
                limit.id(),
                authority.memberState(),
                origin.trigger(),
                adjustments.stream().map(this::inZone).toList(),
                null,
                event -> events.apply(event).map(this::trigger).orElse(null)),
        law.number());
  }

  Trigger trigger(LegalEvent event) {
    return new Trigger(event.at().atZone(zone()), event.dateOnly());
  }

  /** A stored moment comes back in UTC, where the day may be another one. */
  private Adjustment inZone(Adjustment a) {
    if (a.trigger() == null) {
      return a;
    }
    Trigger trigger = new Trigger(a.trigger().at().withZoneSameInstant(zone()), a.trigger().dateOnly());
    return new Adjustment(a.kind(), a.ref(), a.by(), a.unit(), a.from(), a.to(), a.situation(), trigger, a.until());
  }
}
