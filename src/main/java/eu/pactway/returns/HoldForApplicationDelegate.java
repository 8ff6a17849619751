package eu.pactway.returns;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Holds the return for an application for protection and cancels what is booked (APR Arts 10(1) and 26(1), RD Art 9(1)). */
@Component
class HoldForApplicationDelegate implements JavaDelegate {

  private final Returns returns;
  private final Departures departures;

  HoldForApplicationDelegate(Returns returns, Departures departures) {
    this.returns = returns;
    this.departures = departures;
  }

  @Override
  public void execute(DelegateExecution execution) {
    returns.holdForApplication(execution.getProcessBusinessKey());
    departures.cancel(execution.getProcessBusinessKey(), "application-made");
    execution.setVariable("returnOutcome", "application-made");
  }
}
