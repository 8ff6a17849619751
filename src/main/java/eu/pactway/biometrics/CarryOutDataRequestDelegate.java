package eu.pactway.biometrics;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Carries out what the person was granted about the data in Eurodac (Eurodac Art 43(4)). */
@Component
class CarryOutDataRequestDelegate implements JavaDelegate {

  private final DataRequests requests;

  CarryOutDataRequestDelegate(DataRequests requests) {
    this.requests = requests;
  }

  @Override
  public void execute(DelegateExecution execution) {
    requests.carryOut(DataRequest.of(execution.getProcessBusinessKey(), execution));
  }
}
