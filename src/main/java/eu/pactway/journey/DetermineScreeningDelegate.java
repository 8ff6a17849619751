package eu.pactway.journey;

import eu.pactway.casefile.CaseFile;
import eu.pactway.engine.DecisionTables;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Determines whether, on which ground and where the person is screened (SCR Arts 5 to 7), by screening-applicability.dmn. */
@Component
class DetermineScreeningDelegate implements JavaDelegate {

  private static final String DECISION = "screening-applicability";

  private final DecisionTables tables;
  private final CaseFile caseFile;

  DetermineScreeningDelegate(DecisionTables tables, CaseFile caseFile) {
    this.tables = tables;
    this.caseFile = caseFile;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Map<String, Object> result = tables.decide(DECISION, Circumstances.of(execution, caseFile));
    caseFile.putFacts(execution.getProcessBusinessKey(), result);
    execution.setVariables(result);
  }
}
