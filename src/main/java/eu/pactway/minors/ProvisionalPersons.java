package eu.pactway.minors;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.FormRecordView;
import eu.pactway.casefile.Moment;
import eu.pactway.casefile.PersonUpdate;
import eu.pactway.casefile.Persons;
import eu.pactway.casefile.Records;
import eu.pactway.partner.Call;
import eu.pactway.partner.GuardianshipPort;
import eu.pactway.partner.GuardianshipPort.RepresentativeAnswer;
import eu.pactway.partner.PartnerRefusal;
import eu.pactway.partner.PartnerUnavailableException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The person who assists the minor at once, until a representative is appointed (APR Art 23(2)(a), AMMR Art 23(2)(a), RCD Art 27(1)(a)). */
@Service
class ProvisionalPersons {

  static final String ROLE = "provisional-person";

  private static final String ARTICLE = "APR Art 23(2)(a), RCD Art 27(1)(a), SCR Art 13(3)";
  private static final String FORM = "guardianship-provisional-person";

  private final GuardianshipPort guardianship;
  private final Proposals proposals;
  private final Suitability suitability;
  private final Assignments assignments;
  private final RepresentationGates gates;
  private final CaseFile caseFile;
  private final Persons persons;
  private final Records records;
  private final Authority authority;
  private final Clock clock;

  ProvisionalPersons(
      GuardianshipPort guardianship,
      Proposals proposals,
      Suitability suitability,
      Assignments assignments,
      RepresentationGates gates,
      CaseFile caseFile,
      Persons persons,
      Records records,
      Authority authority,
      Clock clock) {
    this.guardianship = guardianship;
    this.proposals = proposals;
    this.suitability = suitability;
    this.assignments = assignments;
    this.gates = gates;
    this.caseFile = caseFile;
    this.persons = persons;
    this.records = records;
    this.authority = authority;
    this.clock = clock;
  }

  /**
   * Asks the guardianship authority; true where it names somebody at once. An authority that cannot be reached is not waited for: the
   * child needs somebody now, and an officer looks.
   */
  boolean ask(Call call) {
    String caseNumber = call.caseNumber();
    try {
      RepresentativeAnswer answer =
          guardianship.designateProvisionalPerson(call.answeredBy(Proposals.PROVISIONAL_PROPOSED), proposals.minor(caseNumber));
      if (proposals.take(caseNumber, Proposals.PROVISIONAL_PERSON, answer)) {
        return true;
      }
      missing(caseNumber, "The guardianship authority will name a provisional person later; an officer looks for one meanwhile");
    } catch (PartnerRefusal nobody) {
      missing(caseNumber, "The guardianship authority has nobody now; an officer looks for a provisional person");
    } catch (PartnerUnavailableException away) {
      missing(caseNumber, "The guardianship authority cannot be reached; an officer looks for a provisional person");
    }
    return false;
  }

  Suitability.Finding check(String caseNumber) {
    ProposedPerson person = proposals.latest(caseNumber, Proposals.PROVISIONAL_PERSON);
    return suitability.of(caseNumber, ROLE, person, found(caseNumber, person));
  }

  void refuse(String caseNumber) {
    Suitability.Finding finding = check(caseNumber);
    String text = "The provisional person is refused: %s (%d minors of at most %d)"
        .formatted(finding.suitability(), finding.minorsInCharge(), finding.most());
    caseFile.note(caseNumber, "provisional-person-refused", finding.article(), "guardianship-officer", text);
    proposals.forget(caseNumber, Proposals.PROVISIONAL_PERSON);
  }

  /** From now on the person acts for the minor, and what waited for that goes on. */
  void place(String caseNumber) {
    ProposedPerson person = proposals.latest(caseNumber, Proposals.PROVISIONAL_PERSON);
    Suitability.Finding finding = check(caseNumber);
    Moment moment = designatedAt(caseNumber, person);
    assignments.add(caseNumber, ROLE, person, finding.minorsInCharge(), moment.at());
    Map<String, Object> known = new LinkedHashMap<>();
    known.put("name", person.name());
    known.put("organisation", person.organisation());
    known.put("phone", person.phone());
    known.put("email", person.email());
    known.put("reference", person.reference());
    persons.update(caseNumber, PersonUpdate.ofDetails(Map.of("provisionalPerson", known)));
    caseFile.record(caseNumber, "provisional-person-designated", moment.at(), moment.dateOnly(), "serviceTask_placeProvisionalPerson");
    String text = "A provisional person is there, in charge of %d minors of at most %d".formatted(finding.minorsInCharge(), finding.most());
    caseFile.note(caseNumber, "provisional-person-placed", ARTICLE, "guardianship-officer", text);
    gates.stand(caseNumber, true, false);
  }

  private Map<String, Object> found(String caseNumber, ProposedPerson person) {
    return form(caseNumber, person).map(FormRecordView::answers).orElse(Map.of());
  }

  private Moment designatedAt(String caseNumber, ProposedPerson person) {
    return form(caseNumber, person)
        .map(form -> Moment.ofAnswer(String.valueOf(form.answers().get("designatedAt")), authority.zone()))
        .orElseGet(() -> new Moment(clock.instant(), false));
  }

  /** The form in which an officer found the person; empty where the authority proposed him or her. */
  private Optional<FormRecordView> form(String caseNumber, ProposedPerson person) {
    return person.reference() == null ? records.latest(caseNumber, FORM) : Optional.empty();
  }

  private void missing(String caseNumber, String text) {
    caseFile.note(caseNumber, "provisional-person-missing", ARTICLE, "guardianship", text);
  }
}
