package eu.pactway.screening;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Discontinues the screening of a person who left of his or her own will (SCR Art 5(3)). */
@Component
class DiscontinueScreeningDelegate implements JavaDelegate {

  private final Screening screening;

  DiscontinueScreeningDelegate(Screening screening) {
    this.screening = screening;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("personLeft", true);
    execution.setVariable("screeningComplete", false);
    execution.setVariable("applicationMade", screening.isApplicationMade(execution.getProcessBusinessKey()));
  }
}
