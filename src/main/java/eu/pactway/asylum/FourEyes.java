package eu.pactway.asylum;

import eu.pactway.casefile.FormSubmitted;
import eu.pactway.casefile.Records;
import eu.pactway.engine.InvalidFormException;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The second person of a decision may not be the one who drafted it (APR Arts 34 and 36). */
@Component
class FourEyes {

  private static final String REVIEW_FORM = "decision-review";

  private final Records records;

  FourEyes(Records records) {
    this.records = records;
  }

  @EventListener
  void on(FormSubmitted submitted) {
    if (!submitted.formId().equals(REVIEW_FORM) || submitted.submittedBy() == null) {
      return;
    }
    boolean own = records.latest(submitted.caseNumber(), FirstInstanceDecisions.DRAFT_FORM)
        .filter(draft -> submitted.submittedBy().equals(draft.submittedBy()))
        .isPresent();
    if (own) {
      throw new InvalidFormException(List.of(new InvalidFormException.FieldError(
          "draftApproved", "Approve the draft", "you drafted this decision; another person must review it")));
    }
  }
}
