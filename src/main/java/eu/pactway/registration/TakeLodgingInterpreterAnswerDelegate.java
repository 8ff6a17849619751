package eu.pactway.registration;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes what the interpreters' service answers later on the lodging (APR Art 8(3)). */
@Component
class TakeLodgingInterpreterAnswerDelegate implements JavaDelegate {

  private final LodgingInterpreters interpreters;

  TakeLodgingInterpreterAnswerDelegate(LodgingInterpreters interpreters) {
    this.interpreters = interpreters;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("interpreterBooked", interpreters.takeAnswer(execution.getProcessBusinessKey()));
  }
}
