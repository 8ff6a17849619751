package eu.pactway.integration;

import eu.pactway.partner.PartnerRefusal;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Enrols the minor in school (QR Art 29(1)). */
@Component
class EnrolInSchoolDelegate implements JavaDelegate {

  private final Rights rights;

  EnrolInSchoolDelegate(Rights rights) {
    this.rights = rights;
  }

  @Override
  public void execute(DelegateExecution execution) {
    try {
      rights.enrolInSchool(execution.getProcessBusinessKey(), execution.getProcessInstanceId());
    } catch (PartnerRefusal no) {
      throw new BpmnError("SERVICE_NOT_OFFERED", no.code());
    }
  }
}
