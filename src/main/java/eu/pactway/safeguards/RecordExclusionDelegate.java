package eu.pactway.safeguards;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records the refusal of free counselling with its ground (APR Art 16(3)). */
@Component
class RecordExclusionDelegate implements JavaDelegate {

  private final LegalCounselling counselling;

  RecordExclusionDelegate(LegalCounselling counselling) {
    this.counselling = counselling;
  }

  @Override
  public void execute(DelegateExecution execution) {
    counselling.recordExclusion(execution.getProcessBusinessKey());
    execution.setVariable("counsellorAssigned", false);
  }
}
