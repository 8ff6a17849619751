package eu.pactway.returns;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Grants the period for voluntary departure (RD Art 7(1), RBPR Art 4(5)). */
@Component
class GrantDeparturePeriodDelegate implements JavaDelegate {

  private final Returns returns;

  GrantDeparturePeriodDelegate(Returns returns) {
    this.returns = returns;
  }

  @Override
  public void execute(DelegateExecution execution) {
    returns.grantPeriod(execution.getProcessBusinessKey(), (String) execution.getVariable("departurePeriod"));
  }
}
