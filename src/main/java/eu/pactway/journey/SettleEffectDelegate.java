package eu.pactway.journey;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records whether the effect of a missed limit comes about (Charter Art 41(2)). */
@Component
class SettleEffectDelegate implements JavaDelegate {

  private final MissedLimits missedLimits;

  SettleEffectDelegate(MissedLimits missedLimits) {
    this.missedLimits = missedLimits;
  }

  @Override
  public void execute(DelegateExecution execution) {
    missedLimits.settle(
        execution.getProcessBusinessKey(),
        (String) execution.getVariable("missedLimit"),
        Boolean.TRUE.equals(execution.getVariable("effectConfirmed")));
  }
}
