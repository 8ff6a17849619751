package eu.pactway.safeguards;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records why a person with signs of trafficking is not referred (RCD Art 28(1), SCR Art 12(4)). */
@Component
class RecordNoTraffickingReferralDelegate implements JavaDelegate {

  private final TraffickingReferrals referrals;

  RecordNoTraffickingReferralDelegate(TraffickingReferrals referrals) {
    this.referrals = referrals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    referrals.recordNone(execution.getProcessBusinessKey());
  }
}
