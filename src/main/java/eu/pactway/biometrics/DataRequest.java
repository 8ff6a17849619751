package eu.pactway.biometrics;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * One request of the person about the data in Eurodac (Eurodac Art 43); several may be open at once.
 *
 * @param id of the message that it came with; null for one from before requests had ids of their own
 * @param right access, rectification, completion, erasure or restriction
 * @param decision granted, part, refused or passed-on; null before it was examined
 * @param forms ids of the records of this request's forms, by form; empty for one from before they were kept
 */
record DataRequest(String caseNumber, String id, String right, String decision, Map<String, String> forms) {

  static final String ID = "dataRequestId";

  /** The variable that holds the record, by form. */
  static final Map<String, String> RECORDS =
      Map.of(DataRequests.EXAMINATION, "dataRequestExamination", DataRequests.CORRECTION, "dataRequestCorrection");

  static DataRequest of(String caseNumber, VariableScope scope) {
    Map<String, String> forms = new HashMap<>();
    RECORDS.forEach((form, variable) -> {
      if (scope.getVariable(variable) != null) {
        forms.put(form, (String) scope.getVariable(variable));
      }
    });
    return new DataRequest(
        caseNumber, (String) scope.getVariable(ID), (String) scope.getVariable("dataRight"), (String) scope.getVariable("dataRequestDecision"), Map.copyOf(forms));
  }
}
