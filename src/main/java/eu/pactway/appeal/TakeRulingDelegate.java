package eu.pactway.appeal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes over how the court ruled (APR Art 67(3)). */
@Component
class TakeRulingDelegate implements JavaDelegate {

  private final CourtFile court;

  TakeRulingDelegate(CourtFile court) {
    this.court = court;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("appealOutcome", court.outcome(execution.getProcessBusinessKey(), execution.getProcessInstanceId()));
  }
}
