package eu.pactway.registration;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Issues the applicant's document after lodging (APR Art 29(4)); the journey goes on with a lodged application. */
@Component
class RecordLodgingDelegate implements JavaDelegate {

  private final ApplicantDocuments documents;

  RecordLodgingDelegate(ApplicantDocuments documents) {
    this.documents = documents;
  }

  @Override
  public void execute(DelegateExecution execution) {
    documents.issueAfterLodging(execution.getProcessBusinessKey());
    execution.setVariable("applicationLodged", true);
  }
}
