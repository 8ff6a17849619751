package eu.pactway.dataprotection;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks what still needs a file whose time is over (GDPR Art 17(3)). */
@Component
class LookForHoldsDelegate implements JavaDelegate {

  private final StorageGrounds grounds;

  LookForHoldsDelegate(StorageGrounds grounds) {
    this.grounds = grounds;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String caseNumber = execution.getProcessBusinessKey();
    grounds.alone(caseNumber);
    execution.setVariable("erasureHold", grounds.kind(caseNumber));
  }
}
