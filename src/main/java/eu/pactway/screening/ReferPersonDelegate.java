package eu.pactway.screening;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Keeps where the person is referred to (SCR Art 18). */
@Component
class ReferPersonDelegate implements JavaDelegate {

  private final Screening screening;

  ReferPersonDelegate(Screening screening) {
    this.screening = screening;
  }

  @Override
  public void execute(DelegateExecution execution) {
    screening.refer(execution.getProcessBusinessKey(), (String) execution.getVariable("referral"));
  }
}
