package eu.pactway.appeal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Determines term and right to remain of the appeal (APR Arts 67(7) and 68(2), (3)). */
@Component
class DetermineAppealTermsDelegate implements JavaDelegate {

  private final Appeals appeals;

  DetermineAppealTermsDelegate(Appeals appeals) {
    this.appeals = appeals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariables(
        appeals.determine(
            execution.getProcessBusinessKey(),
            (String) execution.getVariable("decision"),
            (String) execution.getVariable("track")));
  }
}
