package eu.pactway.safeguards;

import eu.pactway.partner.Call;
import eu.pactway.partner.PartnerRefusal;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the health service for a medical examination (APR Art 24(1)). */
@Component
class OrderMedicalExaminationDelegate implements JavaDelegate {

  private final MedicalExaminations examinations;

  OrderMedicalExaminationDelegate(MedicalExaminations examinations) {
    this.examinations = examinations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    try {
      examinations.order(Call.of(execution, "APR Art 24(1)"));
    } catch (PartnerRefusal noAppointment) {
      throw new BpmnError("NO_APPOINTMENT");
    }
  }
}
