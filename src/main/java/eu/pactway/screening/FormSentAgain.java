package eu.pactway.screening;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.LegalEventRecorded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends the form once more where the person objects to it after it went out: what is corrected has to reach who uses it (SCR Art 17(3)). */
@Component
class FormSentAgain {

  private final ScreeningFormIssue forms;
  private final Screening screening;
  private final CaseFile caseFile;

  FormSentAgain(ScreeningFormIssue forms, Screening screening, CaseFile caseFile) {
    this.forms = forms;
    this.screening = screening;
    this.caseFile = caseFile;
  }

  @EventListener
  void on(LegalEventRecorded recorded) {
    String caseNumber = recorded.event().caseNumber();
    Object referral = caseFile.facts(caseNumber).get("referral");
    if (recorded.event().type().equals(LaterObjections.OBJECTED) && referral != null && screening.isEnded(caseNumber)) {
      forms.transmit(caseNumber, referral.toString());
    }
  }
}
