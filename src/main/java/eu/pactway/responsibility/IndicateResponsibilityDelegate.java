package eu.pactway.responsibility;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** States that this State is responsible (AMMR Art 38(3)). */
@Component
class IndicateResponsibilityDelegate implements JavaDelegate {

  private final Responsibility responsibility;

  IndicateResponsibilityDelegate(Responsibility responsibility) {
    this.responsibility = responsibility;
  }

  @Override
  public void execute(DelegateExecution execution) {
    responsibility.indicate(execution.getProcessBusinessKey());
  }
}
