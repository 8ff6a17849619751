package eu.pactway.appeal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes that the decision is final because no remedy is open any more (APR Arts 3(8) and 10(1)). */
@Component
class ConcludeWithoutAppealDelegate implements JavaDelegate {

  private final Appeals appeals;

  ConcludeWithoutAppealDelegate(Appeals appeals) {
    this.appeals = appeals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    appeals.concludeWithoutAppeal(execution.getProcessBusinessKey(), (String) execution.getVariable("track"));
    execution.setVariable("appealOutcome", "not-lodged");
    execution.setVariable("mayRemain", false);
  }
}
