package eu.pactway.safeguards;

import eu.pactway.partner.PartnerRefusal;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Files the request for free legal counselling with the legal-aid service (APR Arts 16(1) and 19(2)). */
@Component
class RequestCounsellingDelegate implements JavaDelegate {

  private final LegalCounselling counselling;

  RequestCounsellingDelegate(LegalCounselling counselling) {
    this.counselling = counselling;
  }

  @Override
  public void execute(DelegateExecution execution) {
    boolean minor = Boolean.TRUE.equals(execution.getVariable("unaccompaniedMinor"));
    try {
      counselling.request(execution.getProcessBusinessKey(), minor, execution.getProcessInstanceId());
    } catch (PartnerRefusal notEntitled) {
      throw new BpmnError("COUNSELLING_NOT_ENTITLED", notEntitled.code());
    }
  }
}
