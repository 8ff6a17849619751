package eu.pactway.returns;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sees whether the person may remain now (APR Art 68, RD Art 9(1)(b)). */
@Component
class RefreshRemovalGatesDelegate implements JavaDelegate {

  private final Returns returns;

  RefreshRemovalGatesDelegate(Returns returns) {
    this.returns = returns;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("mayRemain", returns.mayRemain(execution.getProcessBusinessKey()));
  }
}
