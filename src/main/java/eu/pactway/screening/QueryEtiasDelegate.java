package eu.pactway.screening;

import eu.pactway.partner.SecurityPort.Database;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Consults the European Travel Information and Authorisation System with its watchlist (SCR Art 15(2)). */
@Component
class QueryEtiasDelegate implements JavaDelegate {

  private final SecurityCheck check;

  QueryEtiasDelegate(SecurityCheck check) {
    this.check = check;
  }

  @Override
  public void execute(DelegateExecution execution) {
    check.consult(execution.getProcessBusinessKey(), Database.ETIAS, execution.getProcessInstanceId());
  }
}
