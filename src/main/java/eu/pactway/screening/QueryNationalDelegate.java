package eu.pactway.screening;

import eu.pactway.partner.SecurityPort.Database;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Consults the national databases (SCR Arts 14(2) and 15(2)). */
@Component
class QueryNationalDelegate implements JavaDelegate {

  private final SecurityCheck check;

  QueryNationalDelegate(SecurityCheck check) {
    this.check = check;
  }

  @Override
  public void execute(DelegateExecution execution) {
    check.consult(execution.getProcessBusinessKey(), Database.NATIONAL, execution.getProcessInstanceId());
  }
}
