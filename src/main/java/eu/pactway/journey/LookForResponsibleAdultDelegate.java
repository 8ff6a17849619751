package eu.pactway.journey;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks whether it is known who is responsible for the minor, who counts as one from now on (APR Arts 3(7) and 23(2)). */
@Component
class LookForResponsibleAdultDelegate implements JavaDelegate {

  private final Minority minority;

  LookForResponsibleAdultDelegate(Minority minority) {
    this.minority = minority;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("responsibleAdultKnown", minority.isResponsibleAdultKnown(execution.getProcessBusinessKey()));
  }
}
