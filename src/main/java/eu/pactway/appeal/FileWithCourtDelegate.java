package eu.pactway.appeal;

import eu.pactway.partner.PartnerRefusal;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends the file to the court (APR Art 67(3)). */
@Component
class FileWithCourtDelegate implements JavaDelegate {

  private final CourtFile court;

  FileWithCourtDelegate(CourtFile court) {
    this.court = court;
  }

  @Override
  public void execute(DelegateExecution execution) {
    try {
      court.file(
          execution.getProcessBusinessKey(),
          execution.getProcessInstanceId(),
          (String) execution.getVariable("decision"),
          (String) execution.getVariable("track"));
    } catch (PartnerRefusal no) {
      throw new BpmnError("FILING_REFUSED", no.code());
    }
  }
}
