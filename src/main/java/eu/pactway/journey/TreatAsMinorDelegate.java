package eu.pactway.journey;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Treats the person as a minor from now on (APR Arts 23(2) and 25(2), RCD Art 27(1)). */
@Component
class TreatAsMinorDelegate implements JavaDelegate {

  private final Minority minority;

  TreatAsMinorDelegate(Minority minority) {
    this.minority = minority;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Minority.Found found = minority.treatAsMinor(execution.getProcessBusinessKey());
    execution.setVariable("minor", true);
    execution.setVariable("unaccompaniedMinor", found.alone());
    execution.setVariable("procedureTurns", found.turns());
    execution.setVariable("decisionSetAside", found.decisionSetAside());
    execution.setVariable("entryAuthorised", found.entryAuthorised());
    execution.setVariable("receptionOver", found.receptionOver());
  }
}
