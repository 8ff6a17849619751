package eu.pactway.casefile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The submitted forms of a case: kept whole, never changed. */
public interface Records {

  /** Newest first. */
  List<FormRecordView> of(String caseNumber);

  Optional<FormRecordView> latest(String caseNumber, String formId);

  /** The form that was on the screen when a record was made, as JSON. */
  String formOf(FormRecordView record);

  /**
   * Keeps a submitted form with the version of the form that was on the screen.
   *
   * @param formJson the form as deployed; kept once for each version, so that a record stays readable when the form changes
   */
  UUID keep(
      String caseNumber, String formId, String formJson, String elementId, String taskId, Map<String, Object> answers, String submittedBy);
}
