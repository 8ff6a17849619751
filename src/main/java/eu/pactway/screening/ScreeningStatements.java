package eu.pactway.screening;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.FormSubmitted;
import eu.pactway.casefile.Inbox;
import eu.pactway.casefile.Moment;
import eu.pactway.casefile.PersonUpdate;
import eu.pactway.casefile.Persons;
import eu.pactway.engine.InvalidFormException;
import eu.pactway.engine.InvalidFormException.FieldError;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes what the forms of the screening say into the file: an application, a long stay at the border, identity. */
@Component
class ScreeningStatements {

  private static final List<String> PARTICULARS =
      List.of(
          "placeOfBirth", "birthNames", "previousNames", "aliases", "residenceBefore", "documentType", "documentNumber", "documentCountry",
          "documentExpires", "documentAuthentic", "identitySource");

  private final CaseFile caseFile;
  private final Inbox inbox;
  private final Persons persons;
  private final StayDuringScreening stay;
  private final BorderStay borderStay;
  private final Authority authority;

  ScreeningStatements(CaseFile caseFile, Inbox inbox, Persons persons, StayDuringScreening stay, BorderStay borderStay, Authority authority) {
    this.caseFile = caseFile;
    this.inbox = inbox;
    this.persons = persons;
    this.stay = stay;
    this.borderStay = borderStay;
    this.authority = authority;
  }

  @EventListener
  void on(FormSubmitted form) {
    switch (form.formId()) {
      case ScreeningForms.OPENING -> opened(form);
      case ScreeningForms.FORM -> applied(form);
      case ScreeningForms.IDENTITY -> identified(form);
      default -> {
        // another area's form
      }
    }
  }

  private void opened(FormSubmitted form) {
    applied(form);
    Object elapsed = form.answers().get("borderStayElapsedAt");
    if (Boolean.TRUE.equals(form.answers().get("heldAtBorder")) && elapsed != null) {
      keptAtBorder(form, moment(elapsed));
    }
    stay.recorded(form);
  }

  private void keptAtBorder(FormSubmitted form, Moment moment) {
    borderStay.wrongPerson(form.caseNumber()).ifPresent(wrong -> refuse("heldAtBorder", "Kept at the border for more than 72 hours", wrong));
    borderStay.wrongMoment(form.caseNumber(), moment).ifPresent(wrong -> refuse("borderStayElapsedAt", "End of the 72nd hour", wrong));
    inbox.receive(form.caseNumber(), BorderStay.ELAPSED, moment.at(), moment.dateOnly(), form.elementId(), Map.of());
  }

  private static void refuse(String field, String label, String wrong) {
    throw new InvalidFormException(List.of(new FieldError(field, label, wrong)));
  }

  /** APR Art 26: the application is made when the person says so, whoever writes it down later. */
  private void applied(FormSubmitted form) {
    boolean made = Boolean.TRUE.equals(form.answers().get("applicationMade"));
    if (made && caseFile.latest(form.caseNumber(), "application-made").isEmpty()) {
      Object said = form.answers().get("applicationMadeAt");
      Moment moment = said == null ? new Moment(form.at(), false) : moment(said);
      caseFile.record(form.caseNumber(), "application-made", moment.at(), moment.dateOnly(), form.elementId());
    }
  }

  private void identified(FormSubmitted form) {
    Map<String, Object> answers = form.answers();
    Map<String, Object> details = new LinkedHashMap<>();
    for (String key : PARTICULARS) {
      if (answers.get(key) != null && !answers.get(key).toString().isBlank()) {
        details.put(key, answers.get(key));
      }
    }
    persons.update(
        form.caseNumber(),
        new PersonUpdate(
            text(answers, "givenNames"),
            text(answers, "familyNames"),
            text(answers, "dateOfBirth") == null ? null : LocalDate.parse(text(answers, "dateOfBirth")),
            text(answers, "sex"),
            text(answers, "nationality"),
            null,
            details));
  }

  private Moment moment(Object answer) {
    return Moment.ofAnswer(answer.toString(), authority.zone());
  }

  private static String text(Map<String, Object> answers, String key) {
    Object value = answers.get(key);
    return value == null || value.toString().isBlank() ? null : value.toString().strip();
  }
}
