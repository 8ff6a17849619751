package eu.pactway.dataprotection;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks what still needs a file whose time is over (GDPR Art 17(3)). */
@Component
class LookForHoldsDelegate implements JavaDelegate {

  private final StorageGrounds grounds;
  private final StorageLock lock;

  LookForHoldsDelegate(StorageGrounds grounds, StorageLock lock) {
    this.grounds = grounds;
    this.lock = lock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String caseNumber = execution.getProcessBusinessKey();
    lock.take(caseNumber);
    execution.setVariable("erasureHold", grounds.kind(caseNumber));
  }
}
