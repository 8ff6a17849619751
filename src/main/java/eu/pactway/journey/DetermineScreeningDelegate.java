package eu.pactway.journey;

import eu.pactway.casefile.CaseFile;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Determines whether, on which ground and where the person is screened (SCR Arts 5 to 7), by screening-applicability.dmn. */
@Component
class DetermineScreeningDelegate implements JavaDelegate {

  private static final String DECISION = "screening-applicability";

  private final DecisionService decisionService;
  private final CaseFile caseFile;

  DetermineScreeningDelegate(DecisionService decisionService, CaseFile caseFile) {
    this.decisionService = decisionService;
    this.caseFile = caseFile;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Map<String, Object> result =
        decisionService.evaluateDecisionTableByKey(DECISION, execution.getVariables()).getSingleResult().getEntryMap();
    caseFile.putFacts(execution.getProcessBusinessKey(), result);
    execution.setVariables(result);
  }
}
