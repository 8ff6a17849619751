package eu.pactway.screening;

import eu.pactway.partner.SecurityPort.Database;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Consults the Entry/Exit System (SCR Art 15(2) and (3)). */
@Component
class QueryEesDelegate implements JavaDelegate {

  private final SecurityCheck check;

  QueryEesDelegate(SecurityCheck check) {
    this.check = check;
  }

  @Override
  public void execute(DelegateExecution execution) {
    check.consult(execution.getProcessBusinessKey(), Database.EES, execution.getProcessInstanceId());
  }
}
