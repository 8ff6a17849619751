package eu.pactway.journey;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the step that runs, so that it is done again with somebody at the minor's side (APR Arts 22 and 23(8)). */
@Component
class TurnProcedureDelegate implements JavaDelegate {

  private final Minority minority;

  TurnProcedureDelegate(Minority minority) {
    this.minority = minority;
  }

  @Override
  public void execute(DelegateExecution execution) {
    minority.turn(execution.getProcessBusinessKey());
  }
}
