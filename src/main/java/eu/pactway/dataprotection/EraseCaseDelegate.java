package eu.pactway.dataprotection;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Erases a file whose time is over (APR Art 72, GDPR Art 17(1)), unless something has come to hold it since it was looked for. */
@Component
class EraseCaseDelegate implements JavaDelegate {

  private static final String HELD = "ERASURE_HELD";

  private final CaseErasure erasure;

  EraseCaseDelegate(CaseErasure erasure) {
    this.erasure = erasure;
  }

  @Override
  public void execute(DelegateExecution execution) {
    if (!erasure.erase(execution.getProcessBusinessKey(), execution.getProcessInstanceId())) {
      throw new BpmnError(HELD);
    }
  }
}
