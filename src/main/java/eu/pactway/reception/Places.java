package eu.pactway.reception;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.CaseView;
import eu.pactway.casefile.Notices;
import eu.pactway.casefile.PersonUpdate;
import eu.pactway.casefile.Persons;
import eu.pactway.partner.Call;
import eu.pactway.partner.ReceptionPort;
import eu.pactway.partner.ReceptionPort.PlaceAnswer;
import eu.pactway.partner.ReceptionPort.PlaceEnd;
import eu.pactway.partner.ReceptionPort.PlaceRequest;
import eu.pactway.partner.ReceptionPort.Setting;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** The places in which applicants live, as the reception agency allocates them. */
@Service
class Places {

  /** Particular of the applicant that holds the place. */
  static final String PLACE = "receptionPlace";

  /** Particular of the applicant that holds the references of places that are kept until he or she has moved. */
  private static final String FORMER = "formerReceptionPlaces";

  /** Particular of the applicant that holds the needs of accommodation, as the assessment found them. */
  static final String NEEDS = "receptionNeeds";

  private static final List<String> TOLD = List.of("reception-officer", "caseworker");

  private final ReceptionPort reception;
  private final CaseFile caseFile;
  private final Persons persons;
  private final Together together;
  private final Notices notices;
  private final Authority authority;
  private final Clock clock;

  Places(ReceptionPort reception, CaseFile caseFile, Persons persons, Together together, Notices notices, Authority authority, Clock clock) {
    this.reception = reception;
    this.caseFile = caseFile;
    this.persons = persons;
    this.together = together;
    this.notices = notices;
    this.authority = authority;
    this.clock = clock;
  }

  void request(Call call) {
    CaseView view = caseFile.get(call.caseNumber());
    boolean alone = Boolean.TRUE.equals(view.facts().get("unaccompaniedMinor"));
    boolean minor = Boolean.TRUE.equals(view.facts().get("minor"));
    Setting setting = alone ? Setting.MINORS_HOME : Setting.OPEN_CENTRE;
    PlaceAnswer answer = reception.allocatePlace(call, new PlaceRequest(setting, persons(call.caseNumber()), minor, needs(view), today(), placeOfOther(call.caseNumber())));
    Map<String, Object> place = new HashMap<>();
    place.put("reference", answer.reference());
    place.put("facility", answer.facility());
    place.put("address", answer.address());
    place.put(FittingPlace.OFFERS, needs(view));
    persons.update(call.caseNumber(), PersonUpdate.ofDetails(Map.of(PLACE, place)));
    caseFile.note(call.caseNumber(), "place-allocated", "RCD Art 19(1)", "reception", "A place is allocated");
  }

  /** The place no longer fits: it is kept until the person has moved, and those concerned are told (RCD Art 20(7)). */
  void planMove(String caseNumber) {
    List<String> former = new ArrayList<>(former(caseNumber));
    place(caseNumber).ifPresent(former::add);
    Map<String, Object> moving = new HashMap<>();
    moving.put(FORMER, former);
    moving.put(PLACE, null);
    persons.update(caseNumber, PersonUpdate.ofDetails(moving));
    TOLD.forEach(role -> notices.tell(caseNumber, role, "place-to-change", "The place no longer fits the person; another is asked for"));
    caseFile.note(caseNumber, "place-to-change", "RCD Arts 20(3), 20(7), 26 and 27(9)", "reception", "The place no longer fits the person; another is asked for");
  }

  /** Whether another place than a former one is looked for. */
  boolean isMove(String caseNumber) {
    return !former(caseNumber).isEmpty();
  }

  /** The person lives elsewhere now: each former place goes back to the agency. */
  void leaveFormer(Call call) {
    former(call.caseNumber()).forEach(reference -> reception.endPlace(call.part(reference), new PlaceEnd(reference, today(), "moved")));
    persons.update(call.caseNumber(), PersonUpdate.ofDetails(Map.of(FORMER, List.of())));
    caseFile.note(call.caseNumber(), "place-changed", "RCD Arts 20(7), 26 and 27(9)", "reception", "The person has moved to another place");
  }

  void end(Call call) {
    String caseNumber = call.caseNumber();
    Stream.concat(former(caseNumber).stream(), place(caseNumber).stream())
        .forEach(reference -> reception.endPlace(call.part(reference), new PlaceEnd(reference, today(), "right-ended")));
    persons.update(caseNumber, PersonUpdate.ofDetails(Map.of(FORMER, List.of())));
    caseFile.note(call.caseNumber(), "reception-ended", "RCD Art 4", "reception", "Reception as an applicant has ended");
  }

  /** Who must be housed with a member of the family is asked for with that place, or for both where the other has none yet. */
  private int persons(String caseNumber) {
    return together.isOwed(caseNumber) && placeOfOther(caseNumber) == null ? 2 : 1;
  }

  private String placeOfOther(String caseNumber) {
    return together.placeOfOther(caseNumber).map(place -> String.valueOf(place.get("reference"))).orElse(null);
  }

  private Optional<String> place(String caseNumber) {
    return persons.applicant(caseNumber).details().get(PLACE) instanceof Map<?, ?> allocated && allocated.get("reference") instanceof String reference
        ? Optional.of(reference)
        : Optional.empty();
  }

  private List<String> former(String caseNumber) {
    return persons.applicant(caseNumber).details().get(FORMER) instanceof List<?> kept ? kept.stream().map(Object::toString).toList() : List.of();
  }

  /** What the assessment of needs has found so far (RCD Arts 24 and 25). */
  private static List<String> needs(CaseView view) {
    return view.applicant().details().get(NEEDS) instanceof List<?> found ? found.stream().map(Object::toString).toList() : List.of();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), authority.zone());
  }
}
