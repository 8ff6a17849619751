package eu.pactway.asylum;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the running branch to stop, so that the procedure is chosen again (APR Art 42(2)). */
@Component
class RequestTrackChangeDelegate implements JavaDelegate {

  private final Examinations examinations;

  RequestTrackChangeDelegate(Examinations examinations) {
    this.examinations = examinations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    examinations.requestTrackChange(execution.getProcessBusinessKey());
  }
}
