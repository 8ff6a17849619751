package eu.pactway.appeal;

import eu.pactway.partner.PartnerRefusal;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks legal aid for an adviser in the appeal (APR Art 17(1)). */
@Component
class RequestLegalAssistanceDelegate implements JavaDelegate {

  private final CourtFile court;

  RequestLegalAssistanceDelegate(CourtFile court) {
    this.court = court;
  }

  @Override
  public void execute(DelegateExecution execution) {
    try {
      court.requestAssistance(execution.getProcessBusinessKey(), execution.getProcessInstanceId());
    } catch (PartnerRefusal no) {
      throw new BpmnError("LEGAL_ASSISTANCE_REFUSED", no.code());
    }
  }
}
