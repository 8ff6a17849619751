package eu.pactway.integration;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Notes that the beneficiary left for good (QR Art 27). */
@Component
class NoteBeneficiaryLeftDelegate implements JavaDelegate {

  private final Rights rights;

  NoteBeneficiaryLeftDelegate(Rights rights) {
    this.rights = rights;
  }

  @Override
  public void execute(DelegateExecution execution) {
    rights.noteDeparture(execution.getProcessBusinessKey());
    execution.setVariable("integrationOutcome", "left");
  }
}
