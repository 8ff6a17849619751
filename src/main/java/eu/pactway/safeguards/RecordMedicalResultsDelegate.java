package eu.pactway.safeguards;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells what the results of a medical examination mean for the case (APR Art 24(4)). */
@Component
class RecordMedicalResultsDelegate implements JavaDelegate {

  private final MedicalExaminations examinations;

  RecordMedicalResultsDelegate(MedicalExaminations examinations) {
    this.examinations = examinations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    examinations.recordResults(execution.getProcessBusinessKey());
  }
}
