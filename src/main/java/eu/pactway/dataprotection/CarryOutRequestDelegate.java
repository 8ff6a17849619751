package eu.pactway.dataprotection;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Does what was granted to the person about personal data (GDPR Arts 15(3), 16 and 18). */
@Component
class CarryOutRequestDelegate implements JavaDelegate {

  private final PersonalDataRequests requests;

  CarryOutRequestDelegate(PersonalDataRequests requests) {
    this.requests = requests;
  }

  @Override
  public void execute(DelegateExecution execution) {
    requests.carryOut(execution.getProcessBusinessKey());
  }
}
