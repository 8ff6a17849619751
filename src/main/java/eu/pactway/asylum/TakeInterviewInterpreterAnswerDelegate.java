package eu.pactway.asylum;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Takes what the interpreters' service answers later on the personal interview (APR Art 13(5)). */
@Component
class TakeInterviewInterpreterAnswerDelegate implements JavaDelegate {

  private final InterviewInterpreters interpreters;

  TakeInterviewInterpreterAnswerDelegate(InterviewInterpreters interpreters) {
    this.interpreters = interpreters;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("interpreterBooked", interpreters.takeAnswer(execution.getProcessBusinessKey()));
  }
}
