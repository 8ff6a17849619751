package eu.pactway.biometrics;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.LegalEvent;
import eu.pactway.casefile.LegalEventRecorded;
import eu.pactway.casefile.Notices;
import eu.pactway.engine.DecisionTables;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Hears of what happens in a case after its data sets are in Eurodac, and queues what Eurodac must be told of it (Arts 16, 17, 22 to 25,
 * 30 and 31): the decision {@code eurodac-later-event} says what.
 */
@Component
class LaterEvents {

  /** Facts of the examination that are an additional item of Art 17(2) of themselves. */
  static final Map<String, String> ITEMS = Map.of("right-to-remain-ended", "application-rejected", "border-decision-final", "border-decision-final");

  private static final Set<String> HEARD =
      Set.of(
          "responsibility-determined", "arrived-after-transfer", "left-territory", "return-confirmed", "relocation-confirmed",
          "arrived-after-relocation", "additional-data-available", "security-threat-ended", "protection-granted", "protection-withdrawn",
          "permit-issued", "taken-over-by-relocation", "citizenship-acquired", "eurodac-notice-received", "eurodac-correction-granted",
          "eurodac-erasure-granted", EurodacParticulars.CHANGED, Restrictions.GRANTED, Restrictions.LIFTED);

  /** What a new data set says of itself: it carries what is right of the person, and no other is meant. */
  private static final Set<String> OF_STORED_ONLY =
      Set.of(EurodacParticulars.CHANGED, "eurodac-correction-granted", "eurodac-erasure-granted", Restrictions.GRANTED, Restrictions.LIFTED);

  private final Datasets datasets;
  private final TransmissionQueue queue;
  private final DecisionTables decisions;
  private final EventDetails details;
  private final DatasetLives lives;
  private final Apart apart;
  private final CaseFile caseFile;
  private final Notices notices;
  private final Clock clock;

  LaterEvents(
      Datasets datasets,
      TransmissionQueue queue,
      DecisionTables decisions,
      EventDetails details,
      DatasetLives lives,
      Apart apart,
      CaseFile caseFile,
      Notices notices,
      Clock clock) {
    this.datasets = datasets;
    this.queue = queue;
    this.decisions = decisions;
    this.details = details;
    this.lives = lives;
    this.apart = apart;
    this.caseFile = caseFile;
    this.notices = notices;
    this.clock = clock;
  }

  /** Before the clocks: a data set that is being sent at this moment is waited for, so that it is found stored. */
  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void waitForWhatIsBeingSent(LegalEventRecorded recorded) {
    LegalEvent event = recorded.event();
    if (HEARD.contains(event.type()) || ITEMS.containsKey(event.type())) {
      datasets.lock(event.caseNumber());
    }
  }

  @EventListener
  void on(LegalEventRecorded recorded) {
    LegalEvent event = recorded.event();
    List<Dataset> stored = HEARD.contains(event.type()) ? datasets.stored(event.caseNumber()) : List.of();
    for (Dataset dataset : stored) {
      queue(dataset, event).ifPresent(kind -> lives.somethingToSend(dataset, kind == Transmission.ERASE));
    }
    String item = ITEMS.get(event.type());
    if (item != null && datasets.stored(event.caseNumber()).stream().anyMatch(Dataset::ofApplicant)) {
      caseFile.record(event.caseNumber(), "additional-data-available", event.at(), event.dateOnly(), item);
    }
  }

  /** What happened before the data set was in Eurodac is told as soon as it is, also what came into the file while it was being sent. */
  void catchUp(Dataset dataset) {
    apart.get(() -> caseFile.events(dataset.caseNumber())).stream()
        .filter(event -> HEARD.contains(event.type()) && !OF_STORED_ONLY.contains(event.type()))
        .forEach(event -> queue(dataset, event));
  }

  /** Without a ground of the act there is no flag; somebody must know that the item waits (Arts 17(2)(i), 22(3)(d), 23(3)(e), 24(3)(f)). */
  private void tellOfMissingGround(LegalEvent event, Object kind) {
    if (EventDetails.FLAG_WITHOUT_GROUND.equals(kind)) {
      String text = "A security flag was not sent to Eurodac: it needs one of the grounds " + SecurityGround.all();
      notices.tell(event.caseNumber(), "supervisor", "eurodac-flag-not-sent", text);
    }
  }

  /** @return what is newly to be sent about the data set; empty where nothing is */
  private Optional<Transmission> queue(Dataset dataset, LegalEvent event) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("laterEvent", event.type());
    facts.put("datasetCategory", dataset.category().name());
    facts.put("laterEventKind", details.kind(event));
    Object decided = decisions.decide("eurodac-later-event", facts).get("transmission");
    if ("NONE".equals(decided)) {
      tellOfMissingGround(event, facts.get("laterEventKind"));
      return Optional.empty();
    }
    Transmission kind = Transmission.valueOf(decided.toString());
    var transmission =
        new QueuedTransmission(
            UUID.randomUUID(),
            dataset.caseNumber(),
            dataset.category(),
            kind,
            event.type(),
            event.at(),
            details.memberState(event),
            details.text(event));
    return queue.add(transmission, clock.instant()) ? Optional.of(kind) : Optional.empty();
  }
}
