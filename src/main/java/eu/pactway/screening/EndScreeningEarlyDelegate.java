package eu.pactway.screening;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends a screening in which the conditions of entry turned out to be met (SCR Art 5(3)). */
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
