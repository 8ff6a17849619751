package eu.pactway.screening;

import eu.pactway.partner.SecurityPort.Database;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Consults the data of Europol (SCR Arts 15(2) and 16(5)). */
@Component
class QueryEuropolDelegate implements JavaDelegate {

  private final SecurityCheck check;

  QueryEuropolDelegate(SecurityCheck check) {
    this.check = check;
  }

  @Override
  public void execute(DelegateExecution execution) {
    check.consult(execution.getProcessBusinessKey(), Database.EUROPOL, execution.getProcessInstanceId());
  }
}
