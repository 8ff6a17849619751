package eu.pactway.audit;

import eu.pactway.access.Standing;
import eu.pactway.casefile.CaseErased;
import eu.pactway.casefile.CurrentUser;
import eu.pactway.casefile.FormSubmitted;
import eu.pactway.casefile.FormSubmittedWithoutCase;
import eu.pactway.casefile.LegalEventCorrected;
import eu.pactway.casefile.LegalEventRecorded;
import eu.pactway.engine.EngineUser;
import org.springframework.context.event.EventListener;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Keeps what is written into the case file, by people and by the engine. */
@Component
class FileDeeds {

  private final AuditLog log;
  private final CallOrigin origin;
  private final EngineUser engineUser;

  FileDeeds(AuditLog log, CallOrigin origin, EngineUser engineUser) {
    this.log = log;
    this.origin = origin;
    this.engineUser = engineUser;
  }

  @EventListener
  void on(FormSubmitted form) {
    keep(form.caseNumber(), form.submittedBy(), "FORM_SUBMITTED", form.formId());
  }

  @EventListener
  void on(FormSubmittedWithoutCase form) {
    keep(form.key(), form.submittedBy(), "FORM_SUBMITTED", form.formId());
  }

  @EventListener
  void on(LegalEventRecorded recorded) {
    keep(recorded.event().caseNumber(), recorded.event().recordedBy(), "EVENT_RECORDED", recorded.event().type());
  }

  @EventListener
  void on(LegalEventCorrected corrected) {
    keep(corrected.corrected().caseNumber(), corrected.corrected().recordedBy(), "EVENT_CORRECTED", corrected.corrected().type());
  }

  @EventListener
  void on(CaseErased erased) {
    keep(erased.caseNumber(), CurrentUser.ENGINE, "CASE_ERASED", erased.ground());
  }

  private void keep(String caseNumber, String who, String what, String detail) {
    log.keep(new Deed(caseNumber, who == null ? CurrentUser.ENGINE : who, standing(who), what, Deed.Outcome.ALLOWED, detail, origin.purpose()));
  }

  /** Of whoever is signed in, where it is they who did it. */
  private String standing(String who) {
    var signedIn = SecurityContextHolder.getContext().getAuthentication();
    if (signedIn != null && signedIn.getName().equals(who)) {
      return GateDeeds.standing(Standing.of(signedIn));
    }
    boolean inTasklist = engineUser.id().filter(id -> id.equals(who)).isPresent();
    return inTasklist ? GateDeeds.standing(Standing.of(who, engineUser.groups())) : "";
  }
}
