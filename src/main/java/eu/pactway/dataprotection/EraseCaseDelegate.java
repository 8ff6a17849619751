package eu.pactway.dataprotection;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
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
      throw leadsBack(execution) ? new BpmnError(HELD) : new IllegalStateException("Something holds the file; once it does not, try again");
    }
  }

  /** A process that began before version 1.1.0 of its model would end, erased or not, with an error that nothing in it waits for. */
  private static boolean leadsBack(DelegateExecution execution) {
    return execution.getBpmnModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
        .anyMatch(event -> event.getAttachedTo().getId().equals(execution.getCurrentActivityId()));
  }
}
