package eu.pactway.screening;

import eu.pactway.partner.SecurityPort.Database;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Consults one database (SCR Arts 14(2) and 15(2)); which, {@link ScreeningConfiguration} says. */
class QueryDatabaseDelegate implements JavaDelegate {

  private final Database database;
  private final SecurityCheck check;

  QueryDatabaseDelegate(Database database, SecurityCheck check) {
    this.database = database;
    this.check = check;
  }

  @Override
  public void execute(DelegateExecution execution) {
    check.consult(execution.getProcessBusinessKey(), database, execution.getProcessInstanceId());
  }
}
