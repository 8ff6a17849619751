package eu.pactway.journey;

import eu.pactway.casefile.CaseFile;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Lets the journey go on as that of an applicant, after the person asked for protection instead of being sent away (APR Arts 26(1) and 55(2)). */
@Component
class TakeApplicationDelegate implements JavaDelegate {

  private final ApplicationAtRefusal application;
  private final CaseFile caseFile;

  TakeApplicationDelegate(ApplicationAtRefusal application, CaseFile caseFile) {
    this.application = application;
    this.caseFile = caseFile;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Map<String, Object> made = Map.of("applicationMade", application.isMade(execution.getProcessBusinessKey()));
    caseFile.putFacts(execution.getProcessBusinessKey(), made);
    application.tell(execution.getProcessBusinessKey());
    execution.setVariables(made);
  }
}
