package eu.pactway.asylum;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Decides whether a return decision goes with the decision (APR Art 37). */
@Component
class DecideOnReturnDelegate implements JavaDelegate {

  private final FirstInstanceDecisions decisions;

  DecideOnReturnDelegate(FirstInstanceDecisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String decision = (String) execution.getVariable("decision");
    execution.setVariable("returnDecision", decisions.needsReturnDecision(execution.getProcessBusinessKey(), decision));
  }
}
