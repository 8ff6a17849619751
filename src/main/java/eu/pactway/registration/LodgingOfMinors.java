package eu.pactway.registration;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.FormSubmitted;
import eu.pactway.casefile.Moment;
import eu.pactway.casefile.Persons;
import eu.pactway.engine.FormContribution;
import eu.pactway.engine.FormTask;
import eu.pactway.engine.InvalidFormException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who may lodge for a minor, and that the child is there (APR Arts 32 and 33). */
@Component
class LodgingOfMinors implements FormContribution {

  private static final String FORM = "registration-lodging";
  private static final String KEY = "legalCapacityExplained";
  private static final String ALONE = "lodgedForMinorAloneBy";
  private static final String ACCOMPANIED = "lodgedForMinorBy";
  private static final String OWN_NAME = "minor";

  private final LegalCapacity capacity;
  private final Persons persons;
  private final Authority authority;

  LodgingOfMinors(LegalCapacity capacity, Persons persons, Authority authority) {
    this.capacity = capacity;
    this.persons = persons;
    this.authority = authority;
  }

  @Override
  public Set<String> keys() {
    return Set.of(KEY);
  }

  @Override
  public Map<String, Object> of(FormTask task) {
    return Map.of(KEY, capacity.explained());
  }

  @EventListener
  void on(FormSubmitted form) {
    if (form.formId().equals(FORM)) {
      check(form, ALONE, "APR Art 33(1)", "APR Art 33(3)");
      check(form, ACCOMPANIED, "APR Art 32(1)", "APR Art 32(3)");
    }
  }

  private void check(FormSubmitted form, String field, String whoMayLodge, String presence) {
    Object lodgedBy = form.answers().get(field);
    if (lodgedBy == null) {
      return;
    }
    if (lodgedBy.equals(OWN_NAME)) {
      LocalDate lodged = LocalDate.ofInstant(Moment.ofAnswer(form.answers().get("lodgedAt").toString(), authority.zone()).at(), authority.zone());
      if (!capacity.has(persons.applicant(form.caseNumber()).dateOfBirth(), lodged)) {
        refuse(field, "Lodged by", "the minor has no legal capacity. " + capacity.explained() + " - " + whoMayLodge);
      }
    } else if (!Boolean.TRUE.equals(form.answers().get("minorPresent")) && isBlank(form.answers().get("minorAbsenceReasons"))) {
      refuse("minorAbsenceReasons", "Why the minor is not present", "the minor is present when somebody lodges for him or her, unless there are reasons - " + presence);
    }
  }

  private static boolean isBlank(Object words) {
    return words == null || words.toString().isBlank();
  }

  private static void refuse(String field, String label, String why) {
    throw new InvalidFormException(List.of(new InvalidFormException.FieldError(field, label, why)));
  }
}
