package eu.pactway.screening;

import eu.pactway.partner.SecurityPort.Database;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Consults the Schengen Information System (SCR Arts 14(2), 15(2) and 16(3)). */
@Component
class QuerySisDelegate implements JavaDelegate {

  private final SecurityCheck check;

  QuerySisDelegate(SecurityCheck check) {
    this.check = check;
  }

  @Override
  public void execute(DelegateExecution execution) {
    check.consult(execution.getProcessBusinessKey(), Database.SIS, execution.getProcessInstanceId());
  }
}
