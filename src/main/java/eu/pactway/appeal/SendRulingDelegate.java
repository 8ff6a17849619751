package eu.pactway.appeal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Writes to the person about the ruling (APR Arts 8 and 67). */
@Component
class SendRulingDelegate implements JavaDelegate {

  private final AppealLetters letters;

  SendRulingDelegate(AppealLetters letters) {
    this.letters = letters;
  }

  @Override
  public void execute(DelegateExecution execution) {
    letters.ruling(execution.getProcessBusinessKey(), (String) execution.getVariable("appealOutcome"));
  }
}
