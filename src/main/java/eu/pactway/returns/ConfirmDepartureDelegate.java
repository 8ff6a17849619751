package eu.pactway.returns;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes how the person left (RD Art 3(3), (5) and (8)). */
@Component
class ConfirmDepartureDelegate implements JavaDelegate {

  private final Returns returns;

  ConfirmDepartureDelegate(Returns returns) {
    this.returns = returns;
  }

  @Override
  public void execute(DelegateExecution execution) {
    boolean removalBooked = Boolean.TRUE.equals(execution.getVariable("removalBooked"));
    execution.setVariable(
        "returnOutcome",
        returns.confirmDeparture(execution.getProcessBusinessKey(), (String) execution.getVariable("returnOutcome"), removalBooked));
  }
}
