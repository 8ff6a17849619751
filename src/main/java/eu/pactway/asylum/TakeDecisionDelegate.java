package eu.pactway.asylum;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records what was decided (APR Arts 36, 38, 39; QR Arts 13, 18). */
@Component
class TakeDecisionDelegate implements JavaDelegate {

  private final FirstInstanceDecisions decisions;

  TakeDecisionDelegate(FirstInstanceDecisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    decisions.take(execution.getProcessBusinessKey(), (String) execution.getVariable("decision"));
  }
}
