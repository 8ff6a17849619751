package eu.pactway.reception;

import eu.pactway.partner.Call;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives the former place back once the person has moved (RCD Arts 20(7) and 27(9)). */
@Component
class LeaveFormerPlaceDelegate implements JavaDelegate {

  private final Places places;

  LeaveFormerPlaceDelegate(Places places) {
    this.places = places;
  }

  @Override
  public void execute(DelegateExecution execution) {
    places.leaveFormer(Call.of(execution, "RCD Art 20(7)"));
  }
}
