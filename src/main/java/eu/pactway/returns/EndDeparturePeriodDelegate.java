package eu.pactway.returns;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes that the obligation to return may be enforced (RD Art 8(1)). */
@Component
class EndDeparturePeriodDelegate implements JavaDelegate {

  private final Returns returns;

  EndDeparturePeriodDelegate(Returns returns) {
    this.returns = returns;
  }

  @Override
  public void execute(DelegateExecution execution) {
    returns.endPeriod(execution.getProcessBusinessKey(), (String) execution.getVariable("departurePeriod"));
    execution.setVariable("departurePeriodOver", true);
  }
}
