package eu.pactway.returns;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the monitor of the removal before it (RD Art 8(6)). */
@Component
class InformMonitorDelegate implements JavaDelegate {

  private final Departures departures;

  InformMonitorDelegate(Departures departures) {
    this.departures = departures;
  }

  @Override
  public void execute(DelegateExecution execution) {
    departures.informMonitor(execution.getProcessBusinessKey(), execution.getProcessInstanceId());
  }
}
