package eu.pactway.returns;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes that the return is postponed (RD Art 9). */
@Component
class PostponeReturnDelegate implements JavaDelegate {

  private final Returns returns;

  PostponeReturnDelegate(Returns returns) {
    this.returns = returns;
  }

  @Override
  public void execute(DelegateExecution execution) {
    returns.postpone(execution.getProcessBusinessKey());
  }
}
