package eu.pactway.safeguards;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records that the applicant did not ask for counselling (APR Art 15(2)). */
@Component
class RecordNoCounsellorDelegate implements JavaDelegate {

  private final LegalCounselling counselling;

  RecordNoCounsellorDelegate(LegalCounselling counselling) {
    this.counselling = counselling;
  }

  @Override
  public void execute(DelegateExecution execution) {
    counselling.recordNone(execution.getProcessBusinessKey());
    execution.setVariable("counsellorAssigned", false);
  }
}
