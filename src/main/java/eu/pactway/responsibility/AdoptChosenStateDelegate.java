package eu.pactway.responsibility;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Adopts the State that a person chose in the best interests (AMMR Art 25(4)). */
@Component
class AdoptChosenStateDelegate implements JavaDelegate {

  private final Responsibility responsibility;

  AdoptChosenStateDelegate(Responsibility responsibility) {
    this.responsibility = responsibility;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String chosen = (String) execution.getVariable("responsibleMemberState");
    Responsibility.Result result = responsibility.adopt(execution.getProcessBusinessKey(), chosen);
    execution.setVariable("responsibilityOutcome", result.outcome());
    execution.setVariable("responsibleMemberState", result.memberState());
  }
}
