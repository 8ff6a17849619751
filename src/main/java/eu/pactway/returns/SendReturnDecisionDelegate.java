package eu.pactway.returns;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Issues the return decision and sends it to the person (RD Arts 6 and 12). */
@Component
class SendReturnDecisionDelegate implements JavaDelegate {

  private final Returns returns;
  private final ReturnLetters returnLetters;

  SendReturnDecisionDelegate(Returns returns, ReturnLetters returnLetters) {
    this.returns = returns;
    this.returnLetters = returnLetters;
  }

  @Override
  public void execute(DelegateExecution execution) {
    returns.issueDecision(execution.getProcessBusinessKey());
    returnLetters.returnDecision(execution.getProcessBusinessKey());
  }
}
