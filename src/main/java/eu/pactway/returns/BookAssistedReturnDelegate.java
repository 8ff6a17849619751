package eu.pactway.returns;

import eu.pactway.partner.PartnerRefusal;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Books the assisted return (RD Art 7). */
@Component
class BookAssistedReturnDelegate implements JavaDelegate {

  private final Departures departures;

  BookAssistedReturnDelegate(Departures departures) {
    this.departures = departures;
  }

  @Override
  public void execute(DelegateExecution execution) {
    try {
      departures.bookAssistedReturn(execution.getProcessBusinessKey(), execution.getProcessInstanceId());
    } catch (PartnerRefusal no) {
      throw new BpmnError("DEPARTURE_NOT_BOOKED", no.code());
    }
  }
}
