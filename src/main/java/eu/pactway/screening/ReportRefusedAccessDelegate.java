package eu.pactway.screening;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells the independent monitor that access of an adviser or organisation was refused (SCR Arts 8(6) and 10). */
@Component
class ReportRefusedAccessDelegate implements JavaDelegate {

  private final CounsellorAccess access;

  ReportRefusedAccessDelegate(CounsellorAccess access) {
    this.access = access;
  }

  @Override
  public void execute(DelegateExecution execution) {
    access.reportRefusal(execution.getProcessBusinessKey());
  }
}
