package eu.pactway.journey;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Has the procedure chosen anew for a minor with family (APR Arts 42(2), 44(3) and 53(2)). */
@Component
class ChooseProcedureAnewDelegate implements JavaDelegate {

  private final Minority minority;

  ChooseProcedureAnewDelegate(Minority minority) {
    this.minority = minority;
  }

  @Override
  public void execute(DelegateExecution execution) {
    minority.chooseProcedureAnew(execution.getProcessBusinessKey());
  }
}
