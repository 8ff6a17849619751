package eu.pactway.registration;

import eu.pactway.casefile.CaseFile;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records that the application was not lodged in time; whether there was good cause is for a person to decide (APR Art 41(1)(a), (4)). */
@Component
class RecordMissedLodgingDelegate implements JavaDelegate {

  private final CaseFile caseFile;

  RecordMissedLodgingDelegate(CaseFile caseFile) {
    this.caseFile = caseFile;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String text = "The application was not lodged within its period; the determining authority asks for good cause.";
    caseFile.note(execution.getProcessBusinessKey(), "lodging-missed", "APR Arts 28(1), 41(1)(a)", "engine", text);
    execution.setVariable("applicationLodged", false);
  }
}
