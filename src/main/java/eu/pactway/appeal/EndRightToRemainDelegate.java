package eu.pactway.appeal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes that the right to remain ends while the appeal goes on (APR Arts 43(3) and 68(5)). */
@Component
class EndRightToRemainDelegate implements JavaDelegate {

  private final Appeals appeals;

  EndRightToRemainDelegate(Appeals appeals) {
    this.appeals = appeals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    appeals.endRightToRemain(execution.getProcessBusinessKey());
    execution.setVariable("mayRemain", false);
  }
}
