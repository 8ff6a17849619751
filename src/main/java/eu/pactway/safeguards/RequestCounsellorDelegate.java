package eu.pactway.safeguards;

import eu.pactway.partner.PartnerRefusal;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the legal-aid service for a counsellor (APR Arts 16(2) and 19(1)). */
@Component
class RequestCounsellorDelegate implements JavaDelegate {

  private final LegalCounselling counselling;

  RequestCounsellorDelegate(LegalCounselling counselling) {
    this.counselling = counselling;
  }

  @Override
  public void execute(DelegateExecution execution) {
    try {
      execution.setVariable("counsellorNamed", counselling.assign(execution.getProcessBusinessKey(), execution.getProcessInstanceId()));
    } catch (PartnerRefusal nobody) {
      throw new BpmnError("NO_COUNSELLOR_AVAILABLE", nobody.code());
    }
  }
}
