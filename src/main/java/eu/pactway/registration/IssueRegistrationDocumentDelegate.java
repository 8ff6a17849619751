package eu.pactway.registration;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Issues the document that proves that the application was made and registered (APR Art 29(1)). */
@Component
class IssueRegistrationDocumentDelegate implements JavaDelegate {

  private final ApplicantDocuments documents;

  IssueRegistrationDocumentDelegate(ApplicantDocuments documents) {
    this.documents = documents;
  }

  @Override
  public void execute(DelegateExecution execution) {
    documents.issueOnRegistration(execution.getProcessBusinessKey());
  }
}
