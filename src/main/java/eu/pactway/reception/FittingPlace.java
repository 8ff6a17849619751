package eu.pactway.reception;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.FormSubmitted;
import eu.pactway.casefile.LegalEventRecorded;
import eu.pactway.casefile.PersonUpdate;
import eu.pactway.casefile.Persons;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Needs that are found after the person was housed: where the place does not meet them the person is moved (RCD Arts 20(3), 20(7) and
 * 25(1)). A place offers what it was asked for with, and once somebody has received the person there, what that officer saw.
 */
@Component
class FittingPlace {

  /** Particular of the place: the needs that it meets. */
  static final String OFFERS = "offers";

  private static final String PLACEMENT = "reception-placement";

  private final Persons persons;
  private final CaseFile caseFile;
  private final Moves moves;

  FittingPlace(Persons persons, CaseFile caseFile, Moves moves) {
    this.persons = persons;
    this.caseFile = caseFile;
    this.moves = moves;
  }

  @EventListener
  void on(FormSubmitted form) {
    if (form.formId().equals(PLACEMENT)) {
      Map<String, Object> place = new HashMap<>(place(form.caseNumber()));
      place.put(OFFERS, list(form.answers().get("placeOffers")));
      persons.update(form.caseNumber(), PersonUpdate.ofDetails(Map.of(Places.PLACE, place)));
    }
  }

  @EventListener
  void on(LegalEventRecorded recorded) {
    String caseNumber = recorded.event().caseNumber();
    if (recorded.event().type().equals("needs-identified") && lacksNeed(caseNumber)) {
      String text = "The place does not meet each need that was found; the person is moved";
      caseFile.note(caseNumber, "place-lacks-need", "RCD Arts 20(3), 20(7) and 25(1)", "engine", text);
      moves.begin(caseNumber);
    }
  }

  /** Who has no place yet is asked for with the needs. */
  private boolean lacksNeed(String caseNumber) {
    Map<String, Object> place = place(caseNumber);
    return !place.isEmpty() && !list(place.get(OFFERS)).containsAll(list(persons.applicant(caseNumber).details().get(Places.NEEDS)));
  }

  private Map<String, Object> place(String caseNumber) {
    Map<String, Object> place = new HashMap<>();
    if (persons.applicant(caseNumber).details().get(Places.PLACE) instanceof Map<?, ?> known) {
      known.forEach((name, value) -> place.put(name.toString(), value));
    }
    return place;
  }

  private static List<String> list(Object ticked) {
    return ticked instanceof Collection<?> codes ? codes.stream().map(Object::toString).toList() : List.of();
  }
}
