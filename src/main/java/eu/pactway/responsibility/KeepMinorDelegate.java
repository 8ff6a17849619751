package eu.pactway.responsibility;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes over the responsibility for an unaccompanied minor whom a transfer would not serve (AMMR Arts 23(5) and 37(1)). */
@Component
class KeepMinorDelegate implements JavaDelegate {

  private final Responsibility responsibility;

  KeepMinorDelegate(Responsibility responsibility) {
    this.responsibility = responsibility;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Responsibility.Result result = responsibility.keep(execution.getProcessBusinessKey());
    execution.setVariable("responsibilityOutcome", result.outcome());
    execution.setVariable("responsibleMemberState", result.memberState());
  }
}
