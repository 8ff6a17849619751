package eu.pactway.safeguards;

import eu.pactway.partner.Call;
import eu.pactway.partner.PartnerRefusal;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Refers a victim of trafficking, torture or violence to treatment and rehabilitation (RCD Art 28(1)). */
@Component
class ReferToTreatmentDelegate implements JavaDelegate {

  private final Rehabilitation rehabilitation;

  ReferToTreatmentDelegate(Rehabilitation rehabilitation) {
    this.rehabilitation = rehabilitation;
  }

  @Override
  public void execute(DelegateExecution execution) {
    try {
      rehabilitation.refer(Call.of(execution, "RCD Art 28(1)"));
    } catch (PartnerRefusal noAppointment) {
      throw new BpmnError("NO_APPOINTMENT");
    }
  }
}
