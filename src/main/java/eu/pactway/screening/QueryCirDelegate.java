package eu.pactway.screening;

import eu.pactway.partner.SecurityPort.Database;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Consults the Common Identity Repository (SCR Art 14(2)). */
@Component
class QueryCirDelegate implements JavaDelegate {

  private final SecurityCheck check;

  QueryCirDelegate(SecurityCheck check) {
    this.check = check;
  }

  @Override
  public void execute(DelegateExecution execution) {
    check.consult(execution.getProcessBusinessKey(), Database.CIR, execution.getProcessInstanceId());
  }
}
