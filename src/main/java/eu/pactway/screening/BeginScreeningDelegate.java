package eu.pactway.screening;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Begins the screening with nothing found yet; the site decides which period runs (SCR Arts 5, 7 and 8). */
@Component
class BeginScreeningDelegate implements JavaDelegate {

  private final Screening screening;

  BeginScreeningDelegate(Screening screening) {
    this.screening = screening;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String site = (String) execution.getVariable("screeningSite");
    execution.setVariables(screening.begin(execution.getProcessBusinessKey(), site));
  }
}
