package eu.pactway.reception;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.FormSubmitted;
import eu.pactway.casefile.LegalEventRecorded;
import eu.pactway.casefile.Persons;
import eu.pactway.engine.InvalidFormException;
import eu.pactway.engine.InvalidFormException.FieldError;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whoever depends on a member of the family lives with that person, as far as possible (RCD Arts 14, 20(2)(a) and 20(4)). */
@Component
class Together {

  private static final String FORM = "reception-placement";
  private static final String STATED = "dependency-stated";

  private final CaseFile caseFile;
  private final Persons persons;
  private final Moves moves;

  Together(CaseFile caseFile, Persons persons, Moves moves) {
    this.caseFile = caseFile;
    this.persons = persons;
    this.moves = moves;
  }

  /** Whether somebody of another case here is to live with the person. */
  boolean isOwed(String caseNumber) {
    return other(caseNumber).isPresent();
  }

  /** The place of the person to live with; empty where there is no such person here, or that person has no place yet. */
  Optional<Map<?, ?>> placeOfOther(String caseNumber) {
    return other(caseNumber).flatMap(this::place);
  }

  @EventListener
  void on(FormSubmitted form) {
    Map<String, Object> said = form.answers();
    if (form.formId().equals(FORM) && other(form.caseNumber()).isPresent() && !Boolean.TRUE.equals(said.get("familyTogether")) && !isSaid(said.get("apartReasons"))) {
      String why = "is required: a member of the family depends on the person, or the person on that member - RCD Arts 14 and 20(4)";
      throw new InvalidFormException(List.of(new FieldError("apartReasons", "Why the family does not live together", why)));
    }
  }

  /** Two who live apart already: who depends moves to the other. */
  @EventListener
  @Order(Ordered.LOWEST_PRECEDENCE)
  void on(LegalEventRecorded recorded) {
    String caseNumber = recorded.event().caseNumber();
    if (recorded.event().type().equals(STATED) && depends(caseNumber) && livesElsewhere(caseNumber)) {
      caseFile.note(caseNumber, "to-live-together", "RCD Arts 14 and 20(4)", "engine", "The person is to live with the member of the family on whom he or she depends");
      moves.begin(caseNumber);
    }
  }

  private boolean livesElsewhere(String caseNumber) {
    Optional<Map<?, ?>> own = place(caseNumber);
    Optional<Map<?, ?>> others = placeOfOther(caseNumber);
    return own.isPresent() && others.isPresent() && !String.valueOf(own.get().get("facility")).equals(String.valueOf(others.get().get("facility")));
  }

  private boolean depends(String caseNumber) {
    return dependency(caseNumber).filter(dependency -> "depends".equals(dependency.get("side"))).isPresent();
  }

  private Optional<String> other(String caseNumber) {
    return dependency(caseNumber).map(dependency -> dependency.get("otherCase")).filter(Together::isSaid).map(Object::toString);
  }

  private Optional<Map<?, ?>> dependency(String caseNumber) {
    return persons.applicant(caseNumber).details().get("dependency") instanceof Map<?, ?> dependency ? Optional.of(dependency) : Optional.empty();
  }

  private Optional<Map<?, ?>> place(String caseNumber) {
    return persons.applicant(caseNumber).details().get(Places.PLACE) instanceof Map<?, ?> place ? Optional.of(place) : Optional.empty();
  }

  private static boolean isSaid(Object words) {
    return words != null && !words.toString().isBlank();
  }
}
