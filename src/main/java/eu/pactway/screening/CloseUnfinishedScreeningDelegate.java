package eu.pactway.screening;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends a screening whose period is over, and lists what is open (SCR Art 18(5)). */
@Component
class CloseUnfinishedScreeningDelegate implements JavaDelegate {

  private final Screening screening;

  CloseUnfinishedScreeningDelegate(Screening screening) {
    this.screening = screening;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String caseNumber = execution.getProcessBusinessKey();
    screening.close(caseNumber);
    execution.setVariable("screeningComplete", false);
    execution.setVariable("applicationMade", screening.isApplicationMade(caseNumber));
  }
}
