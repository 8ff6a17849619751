package eu.pactway.biometrics;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Answers the request in writing, with the remedies where it is not granted (Eurodac Art 43(4) and (5)). */
@Component
class AnswerDataRequestDelegate implements JavaDelegate {

  private final DataRequests requests;

  AnswerDataRequestDelegate(DataRequests requests) {
    this.requests = requests;
  }

  @Override
  public void execute(DelegateExecution execution) {
    requests.answer(DataRequest.of(execution.getProcessBusinessKey(), execution));
  }
}
