package eu.pactway.journey;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.FormSubmitted;
import eu.pactway.casefile.Moment;
import eu.pactway.engine.InvalidFormException;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes the wish for protection of a person who was about to be refused entry for what it is: an application, made when it was said (APR Art 26(1)). */
@Component
class ApplicationAtRefusal {

  private static final String FORM = "journey-refusal-of-entry";
  private static final String MADE = "application-made";
  private static final String SAID_AT = "applicationMadeAt";

  private final CaseFile caseFile;
  private final Authority authority;

  ApplicationAtRefusal(CaseFile caseFile, Authority authority) {
    this.caseFile = caseFile;
    this.authority = authority;
  }

  @EventListener
  void on(FormSubmitted form) {
    Object said = form.answers().get(SAID_AT);
    if (!form.formId().equals(FORM) || said == null || isMade(form.caseNumber())) {
      return;
    }
    Moment moment = Moment.ofAnswer(said.toString(), authority.zone());
    if (moment.at().isAfter(form.at())) {
      throw new InvalidFormException(List.of(new InvalidFormException.FieldError(SAID_AT, "Said at", "must not lie in the future")));
    }
    caseFile.record(form.caseNumber(), MADE, moment.at(), moment.dateOnly(), form.elementId());
  }

  boolean isMade(String caseNumber) {
    return caseFile.latest(caseNumber, MADE).isPresent();
  }
}
