package eu.pactway.asylum;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Authorises entry when the border procedure has lasted as long as it may (APR Art 51(2)). */
@Component
class AuthoriseEntryDelegate implements JavaDelegate {

  private final Examinations examinations;

  AuthoriseEntryDelegate(Examinations examinations) {
    this.examinations = examinations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    examinations.letEnter(
        execution.getProcessBusinessKey(), "APR Art 51(2)",
        "The border procedure has reached its maximum: entry authorised, the examination goes on");
  }
}
