package eu.pactway.reception;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.CaseView;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** The places in which applicants live, as the reception agency allocates them. */
@Service
class Places {

  /** Particular of the applicant that holds the place. */
  static final String PLACE = "receptionPlace";

  /** Particular of the applicant that holds the needs of accommodation, as the assessment found them. */
  private static final String NEEDS = "receptionNeeds";

  private final ReceptionPort reception;
  private final CaseFile caseFile;
  private final Persons persons;
  private final Authority authority;
  private final Clock clock;

  Places(ReceptionPort reception, CaseFile caseFile, Persons persons, Authority authority, Clock clock) {
    this.reception = reception;
    this.caseFile = caseFile;
    this.persons = persons;
    this.authority = authority;
    this.clock = clock;
  }

  void request(Call call) {
    CaseView view = caseFile.get(call.caseNumber());
    boolean alone = Boolean.TRUE.equals(view.facts().get("unaccompaniedMinor"));
    boolean minor = Boolean.TRUE.equals(view.facts().get("minor"));
    Setting setting = alone ? Setting.MINORS_HOME : Setting.OPEN_CENTRE;
    PlaceAnswer answer = reception.allocatePlace(call, new PlaceRequest(setting, 1, minor, needs(view), today()));
    Map<String, Object> place = new HashMap<>();
    place.put("reference", answer.reference());
    place.put("facility", answer.facility());
    place.put("address", answer.address());
    persons.update(call.caseNumber(), PersonUpdate.ofDetails(Map.of(PLACE, place)));
    caseFile.note(call.caseNumber(), "place-allocated", "RCD Art 19(1)", "reception", "A place is allocated");
  }

  void end(Call call) {
    Object place = persons.applicant(call.caseNumber()).details().get(PLACE);
    if (place instanceof Map<?, ?> allocated && allocated.get("reference") instanceof String reference) {
      reception.endPlace(call, new PlaceEnd(reference, today(), "right-ended"));
    }
    caseFile.note(call.caseNumber(), "reception-ended", "RCD Art 4", "reception", "Reception as an applicant has ended");
  }

  /** What the assessment of needs has found so far (RCD Arts 24 and 25). */
  private static List<String> needs(CaseView view) {
    return view.applicant().details().get(NEEDS) instanceof List<?> found ? found.stream().map(Object::toString).toList() : List.of();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), authority.zone());
  }
}
