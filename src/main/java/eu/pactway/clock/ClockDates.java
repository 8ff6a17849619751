package eu.pactway.clock;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.LegalEvent;
import eu.pactway.law.Adjustment;
import eu.pactway.law.Catalogue;
import eu.pactway.law.Deadline;
import eu.pactway.law.DeadlineCalculator;
import eu.pactway.law.TimeLimit;
import eu.pactway.law.Trigger;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /**
   * Of each event that can start the limit its last record, because a later record corrects an earlier one; of these the one that
   * happened last in law.
   */
  Optional<Origin> origin(String caseNumber, TimeLimit limit) {
    Map<String, LegalEvent> records = new HashMap<>();
    for (LegalEvent event : caseFile.events(caseNumber)) {
      if (limit.triggers().contains(event.type())) {
        records.merge(event.type(), event, (a, b) -> b.recordedAt().isBefore(a.recordedAt()) ? a : b);
      }
    }
    return records.values().stream().max(Comparator.comparing(LegalEvent::at)).map(this::origin);
  }

  Origin originOrRefuse(String caseNumber, TimeLimit limit) {
    return origin(caseNumber, limit).orElseThrow(() -> new MissingTriggerException(caseNumber, limit));
  }

  Deadline count(TimeLimit limit, Origin origin, List<Adjustment> adjustments) {
    return calculator.compute(
        limit.id(), authority.memberState(), origin.trigger(), adjustments.stream().map(this::inZone).toList(), null);
  }

  private Origin origin(LegalEvent event) {
    return new Origin(event.type(), new Trigger(event.at().atZone(zone()), event.dateOnly()));
  }

  /** A stored moment comes back in UTC, where the day may be another one. */
  private Adjustment inZone(Adjustment a) {
    if (a.trigger() == null) {
      return a;
    }
    Trigger trigger = new Trigger(a.trigger().at().withZoneSameInstant(zone()), a.trigger().dateOnly());
    return new Adjustment(a.kind(), a.ref(), a.by(), a.unit(), a.from(), a.to(), a.situation(), trigger);
  }
}
