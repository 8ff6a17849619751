package eu.pactway.minors;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records the outcome of the age assessment (APR Art 25(2)). */
@Component
class RecordAgeOutcomeDelegate implements JavaDelegate {

  private final AgeAssessments assessments;

  RecordAgeOutcomeDelegate(AgeAssessments assessments) {
    this.assessments = assessments;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("ageOutcome", assessments.conclude(execution.getProcessBusinessKey()));
  }
}
