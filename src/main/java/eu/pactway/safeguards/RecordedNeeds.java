package eu.pactway.safeguards;

import eu.pactway.casefile.FormRecordView;
import eu.pactway.casefile.Persons;
import eu.pactway.casefile.Records;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a case's records say the person needs, in the words of {@code binding-support.dmn} (APR Art 21, RCD Art 25(2)(b)). */
@Component
class RecordedNeeds {

  static final String DECISION = "needs-decision";

  /** Particulars of the applicant that hold a wish of his or hers. */
  static final String COUNSELLOR_AT_INTERVIEW = "counsellorAtInterview";

  private final Records records;
  private final Persons persons;

  RecordedNeeds(Records records, Persons persons) {
    this.records = records;
    this.persons = persons;
  }

  Set<String> of(String caseNumber) {
    Set<String> needs = new LinkedHashSet<>();
    Map<String, Object> decided = decided(caseNumber);
    if (Boolean.TRUE.equals(decided.get("specialNeeds"))) {
      add(needs, decided.get("procedureSupport"));
      add(needs, decided.get("receptionSupport"));
      addIf(needs, Boolean.FALSE.equals(decided.get("borderSupportPossible")), "no-border-support");
      addIf(needs, Boolean.FALSE.equals(decided.get("acceleratedSupportPossible")), "no-accelerated-support");
      addIf(needs, Boolean.FALSE.equals(decided.get("borderReceptionPossible")), "no-border-reception");
    }
    addIf(needs, medicalReasons(caseNumber), "medical-reasons");
    addIf(needs, counsellorWanted(caseNumber), "counsellor-present");
    return needs;
  }

  /** The answers of the last decision on needs; empty where none was taken yet. */
  Map<String, Object> decided(String caseNumber) {
    return answers(caseNumber, DECISION);
  }

  private boolean medicalReasons(String caseNumber) {
    return Boolean.TRUE.equals(answers(caseNumber, "medical-results").get("againstBorderProcedure"));
  }

  private boolean counsellorWanted(String caseNumber) {
    Map<String, Object> details = persons.applicant(caseNumber).details();
    return details.containsKey(LegalCounselling.COUNSELLOR) && Boolean.TRUE.equals(details.get(COUNSELLOR_AT_INTERVIEW));
  }

  private Map<String, Object> answers(String caseNumber, String formId) {
    return records.latest(caseNumber, formId).map(FormRecordView::answers).orElse(Map.of());
  }

  private static void add(Set<String> needs, Object ticked) {
    if (ticked instanceof Collection<?> codes) {
      codes.forEach(code -> needs.add(code.toString()));
    }
  }

  private static void addIf(Set<String> needs, boolean present, String need) {
    if (present) {
      needs.add(need);
    }
  }
}
