package eu.pactway.dataprotection;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Answers a request about personal data, with reasons and remedies (GDPR Art 12(3) and (4)). */
@Component
class AnswerRequestDelegate implements JavaDelegate {

  private final PersonalDataRequests requests;

  AnswerRequestDelegate(PersonalDataRequests requests) {
    this.requests = requests;
  }

  @Override
  public void execute(DelegateExecution execution) {
    requests.answer(execution.getProcessBusinessKey());
  }
}
