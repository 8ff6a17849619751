package eu.pactway.journey;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the reception process that the right to remain as an applicant has ended (RCD Art 4); does nothing where it has ended before. */
@Component
class EndReceptionDelegate implements JavaDelegate {

  private static final String RIGHT_ENDED = "pactway.reception.right-ended";

  private final RuntimeService runtimeService;

  EndReceptionDelegate(RuntimeService runtimeService) {
    this.runtimeService = runtimeService;
  }

  @Override
  public void execute(DelegateExecution execution) {
    runtimeService.createMessageCorrelation(RIGHT_ENDED).processInstanceBusinessKey(execution.getProcessBusinessKey()).correlateAll();
  }
}
