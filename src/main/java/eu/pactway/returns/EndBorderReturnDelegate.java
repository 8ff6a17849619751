package eu.pactway.returns;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the border regime after twelve weeks (RBPR Art 4(4)). */
@Component
class EndBorderReturnDelegate implements JavaDelegate {

  private final Returns returns;

  EndBorderReturnDelegate(Returns returns) {
    this.returns = returns;
  }

  @Override
  public void execute(DelegateExecution execution) {
    returns.endBorderReturn(execution.getProcessBusinessKey());
    execution.setVariable("borderReturn", false);
  }
}
