package eu.pactway.asylum;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends the decision, with the return decision where there is one (APR Arts 8(6), 36). */
@Component
class SendDecisionDelegate implements JavaDelegate {

  private final FirstInstanceDecisions decisions;

  SendDecisionDelegate(FirstInstanceDecisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    decisions.send(execution.getProcessBusinessKey(), (String) execution.getVariable("decision"), (String) execution.getVariable("track"),
        Boolean.TRUE.equals(execution.getVariable("returnDecision")));
  }
}
