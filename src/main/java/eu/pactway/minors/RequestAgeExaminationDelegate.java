package eu.pactway.minors;

import eu.pactway.partner.Call;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the health service for a medical examination of the age (APR Art 25(3)). */
@Component
class RequestAgeExaminationDelegate implements JavaDelegate {

  private final AgeAssessments assessments;

  RequestAgeExaminationDelegate(AgeAssessments assessments) {
    this.assessments = assessments;
  }

  @Override
  public void execute(DelegateExecution execution) {
    assessments.requestExamination(Call.of(execution, "APR Art 25(3)"));
  }
}
