package eu.pactway.responsibility;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records that this State is responsible because no other was asked in time (AMMR Art 39(1)). */
@Component
class TakeResponsibilityDelegate implements JavaDelegate {

  private final Responsibility responsibility;

  TakeResponsibilityDelegate(Responsibility responsibility) {
    this.responsibility = responsibility;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Responsibility.Result result = responsibility.takeOver(execution.getProcessBusinessKey());
    execution.setVariable("responsibilityOutcome", result.outcome());
    execution.setVariable("responsibleMemberState", result.memberState());
  }
}
