package eu.pactway.safeguards;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes what the interpreters' service answers later on the counselling (APR Art 15(1)). */
@Component
class TakeInterpreterAnswerDelegate implements JavaDelegate {

  private final CounsellingInterpreters interpreters;

  TakeInterpreterAnswerDelegate(CounsellingInterpreters interpreters) {
    this.interpreters = interpreters;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("interpreterBooked", interpreters.takeAnswer(execution.getProcessBusinessKey()));
  }
}
