package eu.pactway.minors;

import eu.pactway.partner.Call;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the guardianship (APR Art 23(2) fourth subparagraph, RCD Art 27(1) seventh subparagraph). */
@Component
class EndGuardianshipDelegate implements JavaDelegate {

  private final Guardianship guardianship;

  EndGuardianshipDelegate(Guardianship guardianship) {
    this.guardianship = guardianship;
  }

  @Override
  public void execute(DelegateExecution execution) {
    boolean minor = guardianship.end(Call.of(execution, "APR Art 23(2)"));
    execution.setVariable("minor", minor);
    execution.setVariable("unaccompaniedMinor", false);
  }
}
