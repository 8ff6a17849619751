package eu.pactway.screening;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Asks the guardianship authority for a person to assist the minor (SCR Art 13(3)). */
@Component
class DesignateProvisionalPersonDelegate implements JavaDelegate {

  private final Assistance assistance;

  DesignateProvisionalPersonDelegate(Assistance assistance) {
    this.assistance = assistance;
  }

  @Override
  public void execute(DelegateExecution execution) {
    boolean named = assistance.ask(execution.getProcessBusinessKey(), execution.getProcessInstanceId());
    execution.setVariable("provisionalPersonNamed", named);
  }
}
