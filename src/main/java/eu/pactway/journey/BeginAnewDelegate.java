package eu.pactway.journey;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Begins the journey anew for a person who asks for protection after a withdrawal (APR Arts 26(1) and 55(2)). */
@Component
class BeginAnewDelegate implements JavaDelegate {

  private final Journeys journeys;

  BeginAnewDelegate(Journeys journeys) {
    this.journeys = journeys;
  }

  @Override
  public void execute(DelegateExecution execution) {
    journeys.beginAnew(execution.getProcessBusinessKey());
  }
}
