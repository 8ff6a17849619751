package eu.pactway.minors;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.FormRecordView;
import eu.pactway.casefile.Moment;
import eu.pactway.casefile.Notices;
import eu.pactway.casefile.PersonUpdate;
import eu.pactway.casefile.Persons;
import eu.pactway.casefile.Records;
import eu.pactway.partner.Call;
import eu.pactway.partner.GuardianshipPort;
import eu.pactway.partner.GuardianshipPort.RepresentativeAnswer;
import eu.pactway.partner.PartnerRefusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** The representative of an unaccompanied minor (APR Art 23(2)(b), AMMR Art 23(2)(b), RCD Art 27(1)(b)): asked for, checked, appointed. */
@Service
class Representatives {

  static final String ROLE = "representative";

  private static final String ARTICLE = "APR Art 23(2)(b), AMMR Art 23(2)(b), RCD Art 27(1)(b)";
  private static final String FORM = "guardianship-suitability";

  /** Told at once of an appointment (APR Art 23(5)(b), RCD Art 27(5)(b)). */
  private static final List<String> TOLD = List.of("caseworker", "registration-officer", "reception-officer", "responsibility-officer");

  private final GuardianshipPort guardianship;
  private final Proposals proposals;
  private final Suitability suitability;
  private final Assignments assignments;
  private final RepresentationGates gates;
  private final CaseFile caseFile;
  private final Persons persons;
  private final Records records;
  private final Notices notices;
  private final Authority authority;
  private final Clock clock;

  Representatives(
      GuardianshipPort guardianship,
      Proposals proposals,
      Suitability suitability,
      Assignments assignments,
      RepresentationGates gates,
      CaseFile caseFile,
      Persons persons,
      Records records,
      Notices notices,
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
    this.notices = notices;
    this.authority = authority;
    this.clock = clock;
  }

  /** Asks the guardianship authority; true where it proposes somebody at once. */
  boolean request(Call call) {
    String caseNumber = call.caseNumber();
    try {
      RepresentativeAnswer answer =
          guardianship.appointRepresentative(call.answeredBy(Proposals.REPRESENTATIVE_PROPOSED), proposals.minor(caseNumber));
      if (proposals.take(caseNumber, Proposals.REPRESENTATIVE, answer)) {
        asked(caseNumber, "The guardianship authority proposes a representative");
        return true;
      }
      asked(caseNumber, "The guardianship authority will propose a representative later");
    } catch (PartnerRefusal nobody) {
      asked(caseNumber, "The guardianship authority has no representative now; an officer looks for one");
    }
    return false;
  }

  Suitability.Finding check(String caseNumber) {
    Map<String, Object> found = records.latest(caseNumber, FORM).map(FormRecordView::answers).orElse(Map.of());
    return suitability.of(caseNumber, ROLE, proposals.latest(caseNumber, Proposals.REPRESENTATIVE), found);
  }

  /** The person may not act for the minor: the ground and the article stand in the file, and the authority that proposed is told. */
  void refuse(Call call) {
    String caseNumber = call.caseNumber();
    Suitability.Finding finding = check(caseNumber);
    String reference = proposals.latest(caseNumber, Proposals.REPRESENTATIVE).reference();
    if (reference != null) {
      end(call, reference, "refused-" + finding.suitability());
    }
    String text = "The representative proposed is refused: %s (%d minors of at most %d)"
        .formatted(finding.suitability(), finding.minorsInCharge(), finding.most());
    caseFile.note(caseNumber, "representative-refused", finding.article(), "guardianship-officer", text);
    proposals.forget(caseNumber, Proposals.REPRESENTATIVE);
  }

  /** The representative is appointed; the provisional person's task ends with it. */
  void appoint(String caseNumber) {
    ProposedPerson person = proposals.latest(caseNumber, Proposals.REPRESENTATIVE);
    Suitability.Finding finding = check(caseNumber);
    Map<String, Object> found = records.latest(caseNumber, FORM).map(FormRecordView::answers).orElseThrow();
    Moment appointed = Moment.ofAnswer(String.valueOf(found.get("appointedAt")), authority.zone());
    assignments.end(caseNumber, ProvisionalPersons.ROLE, clock.instant(), "representative-appointed");
    assignments.add(caseNumber, ROLE, person, finding.minorsInCharge(), appointed.at());
    String words = Stream.of(person.name(), person.organisation(), person.phone(), person.email())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
    persons.update(caseNumber, PersonUpdate.ofDetails(Map.of("representative", words)));
    caseFile.record(caseNumber, "representative-appointed", appointed.at(), appointed.dateOnly(), "serviceTask_appointRepresentative");
    String text = "A representative is appointed, in charge of %d minors of at most %d".formatted(finding.minorsInCharge(), finding.most());
    caseFile.note(caseNumber, "representative-placed", ARTICLE, "guardianship-officer", text);
    TOLD.forEach(role -> notices.tell(caseNumber, role, "representative-appointed", "A representative of the minor is appointed"));
    gates.stand(caseNumber, true, true);
  }

  /** Whoever acts for the minor stops doing so; nobody does until somebody is designated again. */
  void stop(Call call, String ground, String article) {
    String caseNumber = call.caseNumber();
    for (String role : List.of(ROLE, ProvisionalPersons.ROLE)) {
      assignments.reference(caseNumber, role).ifPresent(reference -> end(call.part(role), reference, ground));
      assignments.end(caseNumber, role, clock.instant(), ground);
    }
    persons.update(caseNumber, PersonUpdate.ofDetails(nobody()));
    proposals.forget(caseNumber, Proposals.REPRESENTATIVE);
    proposals.forget(caseNumber, Proposals.PROVISIONAL_PERSON);
    caseFile.note(caseNumber, "representation-ended", article, "guardianship-officer", "Representation ended: " + ground);
    gates.stand(caseNumber, false, false);
  }

  private static Map<String, Object> nobody() {
    Map<String, Object> gone = new HashMap<>();
    gone.put("representative", null);
    gone.put("provisionalPerson", null);
    return gone;
  }

  private void end(Call call, String reference, String ground) {
    try {
      guardianship.end(call, new GuardianshipPort.RepresentationEnd(reference, LocalDate.ofInstant(clock.instant(), authority.zone()), ground));
    } catch (PartnerRefusal unknown) {
      caseFile.note(call.caseNumber(), "guardianship-answer", ARTICLE, "guardianship", "The authority knows no such representation");
    }
  }

  private void asked(String caseNumber, String text) {
    caseFile.note(caseNumber, "representative-requested", ARTICLE, "guardianship", text);
  }
}
