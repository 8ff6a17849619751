package eu.pactway.asylum;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the border procedure on a ground against it and authorises entry (APR Art 53(2)). */
@Component
class LeaveBorderDelegate implements JavaDelegate {

  private final Examinations examinations;

  LeaveBorderDelegate(Examinations examinations) {
    this.examinations = examinations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    examinations.letEnter(
        execution.getProcessBusinessKey(), "APR Art 53(2)",
        "A ground against the border procedure was found: entry authorised, the examination goes on");
  }
}
