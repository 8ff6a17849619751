package eu.pactway.screening;

import eu.pactway.partner.SecurityPort.Database;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Consults the Visa Information System (SCR Art 15(2) and (3)). */
@Component
class QueryVisDelegate implements JavaDelegate {

  private final SecurityCheck check;

  QueryVisDelegate(SecurityCheck check) {
    this.check = check;
  }

  @Override
  public void execute(DelegateExecution execution) {
    check.consult(execution.getProcessBusinessKey(), Database.VIS, execution.getProcessInstanceId());
  }
}
