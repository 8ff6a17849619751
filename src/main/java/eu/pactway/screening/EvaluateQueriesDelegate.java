package eu.pactway.screening;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Says whether any database had a hit (SCR Art 17(1)(h)), and whether one still has the question. */
@Component
class EvaluateQueriesDelegate implements JavaDelegate {

  private final SecurityCheck check;

  EvaluateQueriesDelegate(SecurityCheck check) {
    this.check = check;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String caseNumber = execution.getProcessBusinessKey();
    execution.setVariable("databaseAnswersPending", check.isAnswerPending(caseNumber));
    execution.setVariable("databaseHit", check.isHit(caseNumber));
  }
}
