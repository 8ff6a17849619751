package eu.pactway.appeal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes that the refusal is final with the ruling (APR Arts 3(8) and 10(1)). */
@Component
class ConcludeDismissalDelegate implements JavaDelegate {

  private final Appeals appeals;

  ConcludeDismissalDelegate(Appeals appeals) {
    this.appeals = appeals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    appeals.dismiss(execution.getProcessBusinessKey(), (String) execution.getVariable("track"));
    execution.setVariable("mayRemain", false);
  }
}
