package eu.pactway.screening;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends a screening before its period is over: the conditions of entry are met, or there is a reason not to screen (SCR Arts 5(3), 7 and 18(6)). */
@Component
class EndScreeningEarlyDelegate implements JavaDelegate {

  private final Screening screening;

  EndScreeningEarlyDelegate(Screening screening) {
    this.screening = screening;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("screeningComplete", false);
    execution.setVariable("applicationMade", screening.isApplicationMade(execution.getProcessBusinessKey()));
  }
}
