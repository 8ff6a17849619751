package eu.pactway.dataprotection;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Erases a file whose time is over (APR Art 72, GDPR Art 17(1)). */
@Component
class EraseCaseDelegate implements JavaDelegate {

  private final CaseErasure erasure;

  EraseCaseDelegate(CaseErasure erasure) {
    this.erasure = erasure;
  }

  @Override
  public void execute(DelegateExecution execution) {
    erasure.erase(execution.getProcessBusinessKey(), execution.getProcessInstanceId());
  }
}
