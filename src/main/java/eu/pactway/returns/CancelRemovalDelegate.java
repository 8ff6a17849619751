package eu.pactway.returns;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the operator that the removal must not take place (RD Art 9(1)). */
@Component
class CancelRemovalDelegate implements JavaDelegate {

  private final Departures departures;

  CancelRemovalDelegate(Departures departures) {
    this.departures = departures;
  }

  @Override
  public void execute(DelegateExecution execution) {
    departures.cancel(execution.getProcessBusinessKey(), "allowed-to-remain");
    execution.setVariable("removalBooked", false);
  }
}
