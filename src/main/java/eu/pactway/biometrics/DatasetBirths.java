package eu.pactway.biometrics;

import eu.pactway.casefile.LegalEventRecorded;
import java.time.Clock;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A data set has reached Eurodac: its life there begins (Eurodac Art 29). */
@Component
class DatasetBirths {

  private final Datasets datasets;
  private final DatasetLives lives;
  private final LaterEvents laterEvents;
  private final TransmissionQueue queue;
  private final Clock clock;

  DatasetBirths(Datasets datasets, DatasetLives lives, LaterEvents laterEvents, TransmissionQueue queue, Clock clock) {
    this.datasets = datasets;
    this.lives = lives;
    this.laterEvents = laterEvents;
    this.queue = queue;
    this.clock = clock;
  }

  @EventListener
  @Order(Ordered.LOWEST_PRECEDENCE)
  void on(LegalEventRecorded recorded) {
    if (recorded.event().type().equals(Biometrics.TRANSMITTED)) {
      datasets.stored(recorded.event().caseNumber()).stream().filter(dataset -> dataset.followedAt() == null).forEach(this::begin);
    }
  }

  private void begin(Dataset dataset) {
    datasets.followed(dataset.id(), clock.instant());
    String life = lives.begin(dataset);
    laterEvents.catchUp(dataset);
    List<QueuedTransmission> waiting = queue.waiting(dataset.caseNumber(), dataset.category());
    if (!waiting.isEmpty()) {
      lives.somethingToSend(life, waiting.stream().anyMatch(one -> one.kind() == Transmission.ERASE));
    }
  }
}
