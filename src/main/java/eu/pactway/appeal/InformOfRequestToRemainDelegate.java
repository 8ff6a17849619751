package eu.pactway.appeal;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the person of the right to ask to remain (APR Art 68(5)(b) and (e)). */
@Component
class InformOfRequestToRemainDelegate implements JavaDelegate {

  private final AppealLetters letters;

  InformOfRequestToRemainDelegate(AppealLetters letters) {
    this.letters = letters;
  }

  @Override
  public void execute(DelegateExecution execution) {
    letters.informOfRequestToRemain(execution.getProcessBusinessKey());
  }
}
