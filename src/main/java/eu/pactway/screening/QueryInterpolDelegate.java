package eu.pactway.screening;

import eu.pactway.partner.SecurityPort.Database;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Consults the databases of Interpol (SCR Arts 15(2) and 16(6)). */
@Component
class QueryInterpolDelegate implements JavaDelegate {

  private final SecurityCheck check;

  QueryInterpolDelegate(SecurityCheck check) {
    this.check = check;
  }

  @Override
  public void execute(DelegateExecution execution) {
    check.consult(execution.getProcessBusinessKey(), Database.INTERPOL, execution.getProcessInstanceId());
  }
}
