package eu.pactway.asylum;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records the notification of a grant at the moment the decision was served (QR Art 24(2)). */
@Component
class RecordServiceDelegate implements JavaDelegate {

  private final FirstInstanceDecisions decisions;

  RecordServiceDelegate(FirstInstanceDecisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    decisions.served(execution.getProcessBusinessKey(), (String) execution.getVariable("decision"));
  }
}
