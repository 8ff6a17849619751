package eu.pactway.safeguards;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records that the person does not consent to a medical examination (APR Art 24(6)). */
@Component
class RecordMedicalRefusalDelegate implements JavaDelegate {

  private final MedicalExaminations examinations;

  RecordMedicalRefusalDelegate(MedicalExaminations examinations) {
    this.examinations = examinations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    examinations.recordRefusal(execution.getProcessBusinessKey());
  }
}
