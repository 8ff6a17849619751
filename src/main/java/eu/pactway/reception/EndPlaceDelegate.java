package eu.pactway.reception;

import eu.pactway.partner.Call;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives the place back to the reception agency when the right to remain as an applicant has ended (RCD Art 4). */
@Component
class EndPlaceDelegate implements JavaDelegate {

  private final Places places;

  EndPlaceDelegate(Places places) {
    this.places = places;
  }

  @Override
  public void execute(DelegateExecution execution) {
    places.end(Call.of(execution, "RCD Art 4"));
  }
}
