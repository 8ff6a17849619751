package eu.pactway.dataprotection;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Extends the term to answer a request about personal data and tells the person why (GDPR Art 12(3)). */
@Component
class ExtendTermDelegate implements JavaDelegate {

  private final PersonalDataRequests requests;

  ExtendTermDelegate(PersonalDataRequests requests) {
    this.requests = requests;
  }

  @Override
  public void execute(DelegateExecution execution) {
    requests.extend(execution.getProcessBusinessKey());
  }
}
