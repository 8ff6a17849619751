package eu.pactway.integration;

import eu.pactway.partner.PartnerRefusal;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Orders the residence permit (QR Art 24). */
@Component
class OrderResidencePermitDelegate implements JavaDelegate {

  private final Rights rights;

  OrderResidencePermitDelegate(Rights rights) {
    this.rights = rights;
  }

  @Override
  public void execute(DelegateExecution execution) {
    try {
      rights.orderPermit(execution.getProcessBusinessKey(), execution.getProcessInstanceId(), (String) execution.getVariable("decision"));
    } catch (PartnerRefusal no) {
      throw new BpmnError("SERVICE_NOT_OFFERED", no.code());
    }
  }
}
