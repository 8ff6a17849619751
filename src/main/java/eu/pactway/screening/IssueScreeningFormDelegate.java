package eu.pactway.screening;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Issues the screening form for the next authority and the copy for the person (SCR Art 17). */
@Component
class IssueScreeningFormDelegate implements JavaDelegate {

  private final ScreeningFormIssue forms;
  private final Screening screening;

  IssueScreeningFormDelegate(ScreeningFormIssue forms, Screening screening) {
    this.forms = forms;
    this.screening = screening;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String caseNumber = execution.getProcessBusinessKey();
    forms.issue(caseNumber);
    execution.setVariable("screeningComplete", screening.unfinished(caseNumber).isEmpty());
    execution.setVariable("applicationMade", screening.isApplicationMade(caseNumber));
  }
}
