package eu.pactway.returns;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sees what is already decided about the return (RD Art 6, RBPR Art 4(1)). */
@Component
class PrepareReturnDelegate implements JavaDelegate {

  private final Returns returns;

  PrepareReturnDelegate(Returns returns) {
    this.returns = returns;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariables(
        returns.prepare(
            execution.getProcessBusinessKey(),
            (String) execution.getVariable("decision"),
            (String) execution.getVariable("track")));
  }
}
