package eu.pactway.minors;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Decides the next step of the age assessment, or its outcome (APR Art 25). */
@Component
class DecideAgeStepDelegate implements JavaDelegate {

  private final AgeAssessments assessments;

  DecideAgeStepDelegate(AgeAssessments assessments) {
    this.assessments = assessments;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("ageStep", assessments.decide(execution.getProcessBusinessKey()).step());
  }
}
