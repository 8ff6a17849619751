package eu.pactway.appeal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes that the court allows the person to remain (APR Art 68(4)). */
@Component
class AllowToRemainDelegate implements JavaDelegate {

  private final Appeals appeals;

  AllowToRemainDelegate(Appeals appeals) {
    this.appeals = appeals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    appeals.allowToRemain(execution.getProcessBusinessKey());
    execution.setVariable("mayRemain", true);
  }
}
