package eu.pactway.safeguards;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records the counsellor (APR Arts 16(2) and 18). */
@Component
class RecordCounsellorDelegate implements JavaDelegate {

  private final LegalCounselling counselling;
  private final CounsellingInterpreters interpreters;

  RecordCounsellorDelegate(LegalCounselling counselling, CounsellingInterpreters interpreters) {
    this.counselling = counselling;
    this.interpreters = interpreters;
  }

  @Override
  public void execute(DelegateExecution execution) {
    counselling.recordCounsellor(execution.getProcessBusinessKey());
    execution.setVariable("counsellorAssigned", true);
    execution.setVariable("interpreterNeeded", interpreters.isNeeded(execution.getProcessBusinessKey()));
  }
}
