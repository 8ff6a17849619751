package eu.pactway.integration;

import eu.pactway.partner.PartnerRefusal;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Registers the person with the employment service (QR Art 28). */
@Component
class OpenWorkDelegate implements JavaDelegate {

  private final Rights rights;

  OpenWorkDelegate(Rights rights) {
    this.rights = rights;
  }

  @Override
  public void execute(DelegateExecution execution) {
    try {
      rights.openWork(execution.getProcessBusinessKey(), execution.getProcessInstanceId());
    } catch (PartnerRefusal no) {
      throw new BpmnError("SERVICE_NOT_OFFERED", no.code());
    }
  }
}
