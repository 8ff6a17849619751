package eu.pactway.audit;

import eu.pactway.casefile.FormSubmitted;
import eu.pactway.casefile.LegalEventCorrected;
import eu.pactway.casefile.LegalEventRecorded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps what is written into the case file, by people and by the engine. */
@Component
class FileDeeds {

  private final AuditLog log;
  private final CallOrigin origin;

  FileDeeds(AuditLog log, CallOrigin origin) {
    this.log = log;
    this.origin = origin;
  }

  @EventListener
  void on(FormSubmitted form) {
    keep(form.caseNumber(), form.submittedBy(), "FORM_SUBMITTED", form.formId());
  }

  @EventListener
  void on(LegalEventRecorded recorded) {
    keep(recorded.event().caseNumber(), recorded.event().recordedBy(), "EVENT_RECORDED", recorded.event().type());
  }

  @EventListener
  void on(LegalEventCorrected corrected) {
    keep(corrected.corrected().caseNumber(), corrected.corrected().recordedBy(), "EVENT_CORRECTED", corrected.corrected().type());
  }

  private void keep(String caseNumber, String who, String what, String detail) {
    log.keep(new Deed(caseNumber, who == null ? "engine" : who, "", what, Deed.Outcome.ALLOWED, detail, origin.purpose()));
  }
}
