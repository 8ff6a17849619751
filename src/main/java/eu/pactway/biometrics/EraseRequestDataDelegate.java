package eu.pactway.biometrics;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Erases what was given to exercise the rights (Eurodac Art 43(6)). */
@Component
class EraseRequestDataDelegate implements JavaDelegate {

  private final DataRequests requests;

  EraseRequestDataDelegate(DataRequests requests) {
    this.requests = requests;
  }

  @Override
  public void execute(DelegateExecution execution) {
    requests.eraseIdentification(DataRequest.of(execution.getProcessBusinessKey(), execution));
  }
}
