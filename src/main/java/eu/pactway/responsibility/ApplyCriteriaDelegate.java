package eu.pactway.responsibility;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Applies the criteria for the responsible Member State (AMMR Arts 16 to 38). */
@Component
class ApplyCriteriaDelegate implements JavaDelegate {

  private final Responsibility responsibility;

  ApplyCriteriaDelegate(Responsibility responsibility) {
    this.responsibility = responsibility;
  }

  @Override
  public void execute(DelegateExecution execution) {
    boolean minorAlone = Boolean.TRUE.equals(execution.getVariable("unaccompaniedMinor"));
    boolean threat = Boolean.TRUE.equals(execution.getVariable("securityThreat"));
    Responsibility.Result result = responsibility.apply(execution.getProcessBusinessKey(), minorAlone, threat);
    execution.setVariable("responsibilityOutcome", result.outcome());
    execution.setVariable("responsibleMemberState", result.memberState());
  }
}
