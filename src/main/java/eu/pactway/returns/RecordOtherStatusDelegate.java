package eu.pactway.returns;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Closes the return for another right to stay and cancels what is booked (RD Art 6(2) to (5)). */
@Component
class RecordOtherStatusDelegate implements JavaDelegate {

  private final Returns returns;
  private final Departures departures;

  RecordOtherStatusDelegate(Returns returns, Departures departures) {
    this.returns = returns;
    this.departures = departures;
  }

  @Override
  public void execute(DelegateExecution execution) {
    returns.keepOtherStatus(execution.getProcessBusinessKey());
    departures.cancel(execution.getProcessBusinessKey(), "other-status");
    execution.setVariable("returnOutcome", "other-status");
  }
}
