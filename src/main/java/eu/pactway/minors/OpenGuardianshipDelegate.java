package eu.pactway.minors;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Opens the guardianship and watches the day of majority (APR Art 23(1)). */
@Component
class OpenGuardianshipDelegate implements JavaDelegate {

  private final Guardianship guardianship;

  OpenGuardianshipDelegate(Guardianship guardianship) {
    this.guardianship = guardianship;
  }

  @Override
  public void execute(DelegateExecution execution) {
    guardianship.open(execution.getProcessBusinessKey());
  }
}
