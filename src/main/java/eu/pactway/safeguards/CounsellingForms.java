package eu.pactway.safeguards;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.FormSubmitted;
import eu.pactway.casefile.PersonUpdate;
import eu.pactway.casefile.Persons;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes the counsellor whom an officer found by hand into the file (APR Art 16(1)). */
@Component
class CounsellingForms {

  static final String OFFER = "counselling-offer";
  static final String EXCLUSION = "counselling-exclusion";
  private static final String ASSIGNMENT = "counselling-assignment";

  private final LegalCounselling counselling;
  private final CaseFile caseFile;
  private final Persons persons;

  CounsellingForms(LegalCounselling counselling, CaseFile caseFile, Persons persons) {
    this.counselling = counselling;
    this.caseFile = caseFile;
    this.persons = persons;
  }

  @EventListener
  void on(FormSubmitted form) {
    if (form.formId().equals(OFFER)) {
      keepWish(form);
    }
    if (!form.formId().equals(ASSIGNMENT)) {
      return;
    }
    var said = form.answers();
    counselling.keep(
        form.caseNumber(),
        said.get("counsellorName"),
        said.get("counsellorOrganisation"),
        said.get("counsellorPhone"),
        said.get("counsellorEmail"));
    caseFile.record(form.caseNumber(), "counsellor-assigned", form.at(), false, form.elementId());
  }

  /** APR Art 13(4): who wants the counsellor at the interview gets the interview planned with the counsellor. */
  private void keepWish(FormSubmitted form) {
    boolean wanted = Boolean.TRUE.equals(form.answers().get(RecordedNeeds.COUNSELLOR_AT_INTERVIEW));
    persons.update(form.caseNumber(), PersonUpdate.ofDetails(Map.of(RecordedNeeds.COUNSELLOR_AT_INTERVIEW, wanted)));
  }
}
