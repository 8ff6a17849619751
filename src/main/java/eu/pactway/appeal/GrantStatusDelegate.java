package eu.pactway.appeal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Gives effect to the status that the court granted (QR Arts 13, 18 and 20). */
@Component
class GrantStatusDelegate implements JavaDelegate {

  private final Appeals appeals;

  GrantStatusDelegate(Appeals appeals) {
    this.appeals = appeals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String status = (String) execution.getVariable("grantedStatus");
    appeals.grant(execution.getProcessBusinessKey(), status);
    execution.setVariable("decision", status);
    execution.setVariable("mayRemain", true);
  }
}
