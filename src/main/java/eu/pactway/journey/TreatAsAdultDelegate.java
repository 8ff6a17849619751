package eu.pactway.journey;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Treats the person as an adult after the age assessment (APR Arts 23(2) fourth subparagraph and 25). */
@Component
class TreatAsAdultDelegate implements JavaDelegate {

  private final Minority minority;

  TreatAsAdultDelegate(Minority minority) {
    this.minority = minority;
  }

  @Override
  public void execute(DelegateExecution execution) {
    minority.treatAsAdult(execution.getProcessBusinessKey());
    execution.setVariable("minor", false);
    execution.setVariable("unaccompaniedMinor", false);
  }
}
