package eu.pactway.biometrics;

import eu.pactway.casefile.EventOffered;
import eu.pactway.casefile.InvalidEventException;
import eu.pactway.casefile.LegalEvent;
import eu.pactway.casefile.LegalEventRecorded;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Holds to a restriction of processing that the person was granted (Eurodac Art 43(1), GDPR Art 18): from then on the data stay stored and
 * are used for nothing new, not for another category and not to identify; Eurodac is told, and whoever gets a hit on them sees it. It ends
 * by an event, of which the person was told before (GDPR Art 18(3)).
 */
@Component
class Restrictions {

  static final String GRANTED = "eurodac-restriction-granted";
  static final String LIFTED = "eurodac-restriction-lifted";

  private static final String TOLD = "personInformedOn";

  private final Datasets datasets;

  Restrictions(Datasets datasets) {
    this.datasets = datasets;
  }

  @EventListener
  void on(EventOffered offered) {
    Object told = offered.data().get(TOLD);
    if (offered.type().equals(LIFTED) && (told == null || told.toString().isBlank())) {
      throw new InvalidEventException(TOLD, "the person is informed before a restriction is lifted (GDPR Art 18(3))");
    }
  }

  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void on(LegalEventRecorded recorded) {
    LegalEvent event = recorded.event();
    if (event.type().equals(GRANTED)) {
      datasets.restrict(event.caseNumber(), event.at());
    } else if (event.type().equals(LIFTED)) {
      datasets.restrict(event.caseNumber(), null);
    }
  }
}
