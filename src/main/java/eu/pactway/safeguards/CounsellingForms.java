package eu.pactway.safeguards;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.FormSubmitted;
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

  CounsellingForms(LegalCounselling counselling, CaseFile caseFile) {
    this.counselling = counselling;
    this.caseFile = caseFile;
  }

  @EventListener
  void on(FormSubmitted form) {
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
}
