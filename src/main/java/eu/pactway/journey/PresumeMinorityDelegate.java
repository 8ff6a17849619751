package eu.pactway.journey;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Presumes minority while the age is in doubt (APR Arts 23(2) and 25(2)). */
@Component
class PresumeMinorityDelegate implements JavaDelegate {

  private final Minority minority;

  PresumeMinorityDelegate(Minority minority) {
    this.minority = minority;
  }

  @Override
  public void execute(DelegateExecution execution) {
    minority.presume(execution.getProcessBusinessKey());
  }
}
