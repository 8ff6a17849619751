package eu.pactway.safeguards;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Puts the first indications of special needs at the beginning of the assessment (APR Art 20(2)). */
@Component
class GatherIndicationsDelegate implements JavaDelegate {

  private static final String REVIEW = "needsReview";

  private final NeedsAssessment assessment;

  GatherIndicationsDelegate(NeedsAssessment assessment) {
    this.assessment = assessment;
  }

  @Override
  public void execute(DelegateExecution execution) {
    boolean indicated = Boolean.TRUE.equals(execution.getVariable("vulnerabilityIndicated"));
    assessment.gatherIndications(execution.getProcessBusinessKey(), indicated);
    execution.setVariable(REVIEW, Boolean.TRUE.equals(execution.getVariable(REVIEW)));
  }
}
