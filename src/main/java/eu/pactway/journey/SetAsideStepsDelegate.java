package eu.pactway.journey;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sets aside what may not stand of a procedure without a representative (APR Arts 22, 23(8)(e), 36 and 53(1)). */
@Component
class SetAsideStepsDelegate implements JavaDelegate {

  private final Minority minority;

  SetAsideStepsDelegate(Minority minority) {
    this.minority = minority;
  }

  @Override
  public void execute(DelegateExecution execution) {
    minority.setAside(
        execution.getProcessBusinessKey(),
        Boolean.TRUE.equals(execution.getVariable("decisionSetAside")),
        Boolean.TRUE.equals(execution.getVariable("entryAuthorised")));
  }
}
