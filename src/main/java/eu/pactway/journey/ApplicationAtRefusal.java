package eu.pactway.journey;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.FormSubmitted;
import eu.pactway.casefile.Moment;
import eu.pactway.casefile.Notices;
import eu.pactway.casefile.OpenApplications;
import eu.pactway.engine.InvalidFormException;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes the wish for protection of a person who was about to be sent away for what it is: an application, made when it was said (APR Art 26(1)). */
@Component
class ApplicationAtRefusal {

  /** The task that asks; where what it recorded comes from. */
  static final String ASKED_AT = "userTask_refuseEntry";

  private static final String FORM = "journey-refusal-of-entry";
  private static final String MADE = "application-made";
  private static final String SAID_AT = "applicationMadeAt";

  private final CaseFile caseFile;
  private final OpenApplications applications;
  private final Notices notices;
  private final Authority authority;

  ApplicationAtRefusal(CaseFile caseFile, OpenApplications applications, Notices notices, Authority authority) {
    this.caseFile = caseFile;
    this.applications = applications;
    this.notices = notices;
    this.authority = authority;
  }

  @EventListener
  void on(FormSubmitted form) {
    Object said = form.answers().get(SAID_AT);
    if (!form.formId().equals(FORM) || said == null || applications.isOpen(form.caseNumber())) {
      return;
    }
    Moment moment = Moment.ofAnswer(said.toString(), authority.zone());
    if (moment.at().isAfter(form.at())) {
      throw new InvalidFormException(List.of(new InvalidFormException.FieldError(SAID_AT, "Said at", "must not lie in the future")));
    }
    caseFile.record(form.caseNumber(), MADE, moment.at(), moment.dateOnly(), ASKED_AT);
  }

  boolean isMade(String caseNumber) {
    return caseFile.latest(caseNumber, MADE).isPresent();
  }

  /** Who registers, and who examines, learn of it; a second application is said to be one (APR Arts 4(4), 26(2) and 55(2)). */
  void tell(String caseNumber) {
    String text = applications.isSubsequent(caseNumber)
        ? "Protection is asked for after a final decision: a subsequent application, to be registered and examined for new elements first"
        : "Protection is asked for: the application is to be registered, and nobody may send the person away";
    List.of("registration-officer", "caseworker").forEach(role -> notices.tell(caseNumber, role, "application-taken", text));
    caseFile.note(caseNumber, "application-taken", "APR Arts 10(1), 26(1) and 55(2)", "engine", text);
  }
}
