package eu.pactway.reception;

import eu.pactway.partner.Call;
import eu.pactway.partner.PartnerRefusal;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the reception agency for a place that fits the person (RCD Arts 19, 20 and 26). */
@Component
class RequestPlaceDelegate implements JavaDelegate {

  private static final String NO_CAPACITY = "NO_CAPACITY";

  private final Places places;

  RequestPlaceDelegate(Places places) {
    this.places = places;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("placeChanged", places.isMove(execution.getProcessBusinessKey()));
    try {
      places.request(Call.of(execution, "RCD Art 19(1)"));
    } catch (PartnerRefusal full) {
      throw new BpmnError(NO_CAPACITY, full.getMessage());
    }
  }
}
