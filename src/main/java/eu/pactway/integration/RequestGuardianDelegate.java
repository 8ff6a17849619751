package eu.pactway.integration;

import eu.pactway.partner.PartnerRefusal;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks for a guardian of an unaccompanied minor (QR Art 33(1)). */
@Component
class RequestGuardianDelegate implements JavaDelegate {

  private final Rights rights;

  RequestGuardianDelegate(Rights rights) {
    this.rights = rights;
  }

  @Override
  public void execute(DelegateExecution execution) {
    try {
      rights.requestGuardian(execution.getProcessBusinessKey(), execution.getProcessInstanceId());
    } catch (PartnerRefusal no) {
      throw new BpmnError("NO_GUARDIAN_AVAILABLE", no.code());
    }
  }
}
