package eu.pactway.returns;

import eu.pactway.partner.PartnerRefusal;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Books the removal (RD Art 8). */
@Component
class BookRemovalDelegate implements JavaDelegate {

  private final Departures departures;

  BookRemovalDelegate(Departures departures) {
    this.departures = departures;
  }

  @Override
  public void execute(DelegateExecution execution) {
    try {
      departures.bookRemoval(execution.getProcessBusinessKey(), execution.getProcessInstanceId());
      execution.setVariable("removalBooked", true);
    } catch (PartnerRefusal no) {
      throw new BpmnError("DEPARTURE_NOT_BOOKED", no.code());
    }
  }
}
