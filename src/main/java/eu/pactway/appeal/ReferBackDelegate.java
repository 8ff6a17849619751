package eu.pactway.appeal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends the case back to the determining authority (APR Art 35(8)). */
@Component
class ReferBackDelegate implements JavaDelegate {

  private final Appeals appeals;

  ReferBackDelegate(Appeals appeals) {
    this.appeals = appeals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    appeals.referBack(execution.getProcessBusinessKey());
    execution.setVariable("mayRemain", true);
  }
}
