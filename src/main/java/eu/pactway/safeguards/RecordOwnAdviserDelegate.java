package eu.pactway.safeguards;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records the adviser whom the applicant chose (APR Arts 15(2) and 18). */
@Component
class RecordOwnAdviserDelegate implements JavaDelegate {

  private final LegalCounselling counselling;

  RecordOwnAdviserDelegate(LegalCounselling counselling) {
    this.counselling = counselling;
  }

  @Override
  public void execute(DelegateExecution execution) {
    counselling.recordOwnAdviser(execution.getProcessBusinessKey());
    execution.setVariable("counsellorAssigned", true);
  }
}
