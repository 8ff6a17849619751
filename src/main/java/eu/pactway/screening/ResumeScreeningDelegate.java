package eu.pactway.screening;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lets the screening go on when the person is found again within the period (SCR Art 8(3)). */
@Component
class ResumeScreeningDelegate implements JavaDelegate {

  private final Screening screening;

  ResumeScreeningDelegate(Screening screening) {
    this.screening = screening;
  }

  @Override
  public void execute(DelegateExecution execution) {
    screening.resume(execution.getProcessBusinessKey());
  }
}
