package eu.pactway.screening;

import eu.pactway.partner.SecurityPort.Database;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Consults the convictions held in ECRIS-TCN (SCR Art 15(2) and (4)). */
@Component
class QueryEcrisTcnDelegate implements JavaDelegate {

  private final SecurityCheck check;

  QueryEcrisTcnDelegate(SecurityCheck check) {
    this.check = check;
  }

  @Override
  public void execute(DelegateExecution execution) {
    check.consult(execution.getProcessBusinessKey(), Database.ECRIS_TCN, execution.getProcessInstanceId());
  }
}
