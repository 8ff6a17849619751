package eu.pactway.registration;

import eu.pactway.casefile.FormSubmitted;
import eu.pactway.casefile.PersonUpdate;
import eu.pactway.casefile.Persons;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes the particulars of the registration form into the applicant's file (APR Art 27(1)(a) to (d)). */
@Component
class RegisteredPersons {

  private static final List<String> DETAILS =
      List.of(
          "placeOfBirth", "birthNames", "previousNames", "aliases", "statelessness", "identityDocumentType", "identityDocumentNumber",
          "identityDocumentIssuer", "identityDocumentExpires", "address", "telephone", "email");

  private final Persons persons;

  RegisteredPersons(Persons persons) {
    this.persons = persons;
  }

  @EventListener(condition = "#form.formId() == 'registration-register'")
  void on(FormSubmitted form) {
    Map<String, Object> answers = form.answers();
    Map<String, Object> details = new LinkedHashMap<>();
    DETAILS.stream().filter(answers::containsKey).forEach(detail -> details.put(detail, answers.get(detail)));
    persons.update(
        form.caseNumber(),
        new PersonUpdate(
            text(answers, "givenNames"),
            text(answers, "familyNames"),
            LocalDate.parse(text(answers, "dateOfBirth")),
            text(answers, "sex"),
            text(answers, "nationality"),
            null,
            details));
  }

  private static String text(Map<String, Object> answers, String key) {
    return (String) answers.get(key);
  }
}
