package eu.pactway.journey;

import eu.pactway.casefile.CaseFile;
import eu.pactway.engine.DecisionTables;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Determines whether, on which ground and where the person is screened (SCR Arts 5 to 7), by screening-applicability.dmn. */
@Component
class DetermineScreeningDelegate implements JavaDelegate {

  private static final String DECISION = "screening-applicability";

  /** What nobody has stated is not so. */
  private static final Map<String, Object> NOT_STATED =
      Map.of(
          "criminalProceedings", false,
          "entryConditionsMet", false,
          "entryAuthorisation", "none",
          "noBiometricsDuty", false,
          "screenedBefore", false,
          "sentBackToMemberState", false);

  private final DecisionTables tables;
  private final CaseFile caseFile;

  DetermineScreeningDelegate(DecisionTables tables, CaseFile caseFile) {
    this.tables = tables;
    this.caseFile = caseFile;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Map<String, Object> known = new HashMap<>(NOT_STATED);
    known.putAll(caseFile.facts(execution.getProcessBusinessKey()));
    known.putAll(execution.getVariables());
    Map<String, Object> result = tables.decide(DECISION, known);
    caseFile.putFacts(execution.getProcessBusinessKey(), result);
    execution.setVariables(result);
  }
}
