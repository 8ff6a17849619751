package eu.pactway.safeguards;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks whether counselling was asked for already, after an earlier offer (APR Art 15(2)). */
@Component
class LookAtRequestDelegate implements JavaDelegate {

  private static final String ASKED_LATER = "counsellingAskedLater";

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable(ASKED_LATER, Boolean.TRUE.equals(execution.getVariable(ASKED_LATER)));
  }
}
