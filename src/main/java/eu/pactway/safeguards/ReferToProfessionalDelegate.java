package eu.pactway.safeguards;

import eu.pactway.partner.Call;
import eu.pactway.partner.PartnerRefusal;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Refers the person, with consent, to a doctor, psychologist or another professional (APR Art 20(4)). */
@Component
class ReferToProfessionalDelegate implements JavaDelegate {

  private final NeedsAssessment assessment;

  ReferToProfessionalDelegate(NeedsAssessment assessment) {
    this.assessment = assessment;
  }

  @Override
  public void execute(DelegateExecution execution) {
    try {
      assessment.refer(Call.of(execution, "APR Art 20(4)"));
    } catch (PartnerRefusal noAppointment) {
      throw new BpmnError("NO_APPOINTMENT");
    }
  }
}
