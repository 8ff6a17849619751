package eu.pactway.journey;

import eu.pactway.casefile.CaseFile;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What is known of an arrival beside its kind (SCR Arts 5 to 7 and 18(6)). */
final class Circumstances {

  /** What nobody has stated is not so. */
  private static final Map<String, Object> NOT_STATED =
      Map.of(
          "criminalProceedings", false,
          "entryConditionsMet", false,
          "entryAuthorisation", "none",
          "noBiometricsDuty", false,
          "screenedBefore", false,
          "sentBackToMemberState", false);

  private Circumstances() {}

  /** The facts of the file and the variables of the journey, which prevail. */
  static Map<String, Object> of(DelegateExecution execution, CaseFile caseFile) {
    Map<String, Object> known = new HashMap<>(NOT_STATED);
    known.putAll(caseFile.facts(execution.getProcessBusinessKey()));
    known.putAll(execution.getVariables());
    return known;
  }
}
