package eu.pactway.screening;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Says whether any database had a hit (SCR Art 17(1)(h)). */
@Component
class EvaluateQueriesDelegate implements JavaDelegate {

  private final SecurityCheck check;

  EvaluateQueriesDelegate(SecurityCheck check) {
    this.check = check;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("databaseHit", check.isHit(execution.getProcessBusinessKey()));
  }
}
