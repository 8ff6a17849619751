package eu.pactway.safeguards;

import eu.pactway.partner.Call;
import eu.pactway.partner.PartnerRefusal;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Refers a victim of trafficking, with consent, to the service that protects victims (RCD Art 28(1), SCR Art 12(4)). */
@Component
class ReferToAntiTraffickingDelegate implements JavaDelegate {

  private final TraffickingReferrals referrals;

  ReferToAntiTraffickingDelegate(TraffickingReferrals referrals) {
    this.referrals = referrals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    try {
      referrals.refer(Call.of(execution, "RCD Art 28(1), SCR Art 12(4)"));
    } catch (PartnerRefusal noAppointment) {
      throw new BpmnError("NO_APPOINTMENT");
    }
  }
}
