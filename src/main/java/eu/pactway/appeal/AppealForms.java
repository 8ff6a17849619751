package eu.pactway.appeal;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.FormSubmitted;
import eu.pactway.casefile.Moment;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts what the appeals officer's forms say in law into the case file, where the model cannot say it by itself. */
@Component
class AppealForms {

  private static final String DECISION_ON_REQUEST = "appeal-decision-on-request";

  private final CaseFile caseFile;
  private final Authority authority;

  AppealForms(CaseFile caseFile, Authority authority) {
    this.caseFile = caseFile;
    this.authority = authority;
  }

  /** The court's decision on the request to remain, at its date (APR Art 68(4)). */
  @EventListener
  void on(FormSubmitted form) {
    if (DECISION_ON_REQUEST.equals(form.formId())) {
      boolean allowed = Boolean.parseBoolean(String.valueOf(form.answers().get("remainAllowed")));
      Moment decided = Moment.ofAnswer(String.valueOf(form.answers().get("decidedOn")), authority.zone());
      String type = allowed ? "request-to-remain-allowed" : "request-to-remain-refused";
      caseFile.record(form.caseNumber(), type, decided.at(), decided.dateOnly(), form.elementId());
    }
  }
}
