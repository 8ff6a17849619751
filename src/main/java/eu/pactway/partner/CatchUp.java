package eu.pactway.partner;

import eu.pactway.engine.TimerHandler;
import eu.pactway.engine.WaitingSteps;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes up again what waits for a partner: as soon as the partner has answered anybody, all of it, longest waiting first; while it is away,
 * one step at a time to see whether it is back. So a partner may be away for a day and nobody has to repair incidents by hand.
 */
@Component
class CatchUp implements TimerHandler {

  static final String TIMER = "partner-catch-up";

  private final PartnerOutages outages;
  private final ObjectProvider<WaitingSteps> steps;

  CatchUp(PartnerOutages outages, ObjectProvider<WaitingSteps> steps) {
    this.outages = outages;
    this.steps = steps;
  }

  @Override
  public String type() {
    return TIMER;
  }

  @Override
  @Transactional
  public void fire(String partner) {
    outages.find(partner).ifPresent(outage -> look(Partner.of(partner), outage));
  }

  /** A supervisor asks for everything to be tried again now; returns how many steps were. */
  @Transactional
  int now(Partner partner) {
    return steps.getObject().wake(PartnerUnavailableException.beginning(partner));
  }

  int waiting(Partner partner) {
    return steps.getObject().count(PartnerUnavailableException.beginning(partner));
  }

  private void look(Partner partner, PartnerOutages.Outage outage) {
    if (outage.answeredAt() != null || waiting(partner) == 0) {
      now(partner);
      outages.close(partner.id());
      return;
    }
    steps.getObject().probe(PartnerUnavailableException.beginning(partner));
    outages.probeLater(outage);
  }
}
