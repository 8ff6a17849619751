package eu.pactway.safeguards;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records that the person does not consent to be referred to a professional (APR Art 20(4)). */
@Component
class RecordReferralRefusalDelegate implements JavaDelegate {

  private final NeedsAssessment assessment;

  RecordReferralRefusalDelegate(NeedsAssessment assessment) {
    this.assessment = assessment;
  }

  @Override
  public void execute(DelegateExecution execution) {
    assessment.recordReferralRefusal(execution.getProcessBusinessKey());
  }
}
