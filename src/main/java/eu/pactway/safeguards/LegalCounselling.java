package eu.pactway.safeguards;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.CaseView;
import eu.pactway.casefile.FormRecordView;
import eu.pactway.casefile.Inbox;
import eu.pactway.casefile.Notices;
import eu.pactway.casefile.PersonUpdate;
import eu.pactway.casefile.Persons;
import eu.pactway.casefile.Records;
import eu.pactway.letters.Letters;
import eu.pactway.partner.Call;
import eu.pactway.partner.LegalAidPort;
import eu.pactway.partner.LegalAidPort.CounsellorAnswer;
import eu.pactway.partner.Subject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Free legal counselling in the administrative procedure (APR Arts 15 to 19): request, counsellor, refusal. */
@Service
class LegalCounselling {

  private static final String ASSIGNED = "counsellor-assigned";
  /** Particular of the applicant that holds the counsellor or adviser. */
  static final String COUNSELLOR = "counsellor";
  /** Particular of the applicant that holds the legal-aid service's reference; only who was asked of the service has one. */
  static final String REQUEST = "counsellingRequest";

  private final LegalAidPort legalAid;
  private final CaseFile caseFile;
  private final Persons persons;
  private final Records records;
  private final Inbox inbox;
  private final AdviserAccessRequests access;
  private final Letters letters;
  private final Notices notices;
  private final Clock clock;

  LegalCounselling(
      LegalAidPort legalAid, CaseFile caseFile, Persons persons, Records records, Inbox inbox, AdviserAccessRequests access, Letters letters,
      Notices notices,
      Clock clock) {
    this.legalAid = legalAid;
    this.caseFile = caseFile;
    this.persons = persons;
    this.records = records;
    this.inbox = inbox;
    this.access = access;
    this.letters = letters;
    this.notices = notices;
    this.clock = clock;
  }

  /** Files the request (Arts 16(1) and 19(2)). */
  void request(String caseNumber, boolean unaccompaniedMinor, String process) {
    CaseView file = caseFile.get(caseNumber);
    boolean detained = Boolean.TRUE.equals(file.facts().get("detained"));
    LegalAidPort.RequestAnswer answer =
        legalAid.request(
            Call.of(caseNumber, caseNumber + ":" + process + ":request", "APR Art 16(1)"),
            new LegalAidPort.CounsellingRequest(
                LegalAidPort.Service.COUNSELLING,
                Subject.of(file.applicant()),
                unaccompaniedMinor,
                detained,
                file.applicant().languages()));
    persons.update(caseNumber, PersonUpdate.ofDetails(Map.of(REQUEST, answer.reference())));
  }

  /** Asks for the counsellor; true where the service names one at once. */
  boolean assign(String caseNumber, String process) {
    var applicant = persons.applicant(caseNumber);
    String reference = String.valueOf(applicant.details().get(REQUEST));
    Call call = Call.of(caseNumber, caseNumber + ":" + process + ":counsellor", "APR Art 16(2)").answeredBy(ASSIGNED);
    CounsellorAnswer answer = legalAid.assignCounsellor(call, new LegalAidPort.Assignment(reference, applicant.firstLanguage()));
    if (answer.pending() || answer.counsellor() == null) {
      return false;
    }
    keep(caseNumber, answer.counsellor(), answer.organisation(), answer.phone(), answer.email());
    caseFile.record(caseNumber, ASSIGNED, clock.instant(), false, "legal-aid");
    return true;
  }

  /** The counsellor from wherever the name came: the service's answer, its later message, or the officer's form. */
  void recordCounsellor(String caseNumber) {
    if (!persons.applicant(caseNumber).details().containsKey(COUNSELLOR)) {
      Map<String, Object> said = lateAnswer(caseNumber);
      keep(caseNumber, said.get("counsellor"), said.get("organisation"), said.get("phone"), said.get("email"));
    }
    caseFile.note(caseNumber, ASSIGNED, "APR Arts 16(2) and 18", "legal-aid", "A counsellor is assigned");
    askForAccess(caseNumber);
  }

  /** The applicant's own adviser, as named in the offer (Art 15(2)). */
  void recordOwnAdviser(String caseNumber) {
    Map<String, Object> offer = records.latest(caseNumber, CounsellingForms.OFFER).map(FormRecordView::answers).orElse(Map.of());
    keep(caseNumber, offer.get("adviserName"), offer.get("adviserOrganisation"), offer.get("adviserPhone"), offer.get("adviserEmail"));
    caseFile.note(caseNumber, "own-adviser", "APR Art 15(2)", "applicant", "The applicant has a legal adviser of his or her own");
    askForAccess(caseNumber);
  }

  /** APR Art 18(1): the adviser reads the file on which the decision will rest as soon as a supervisor has given access, beside the journey. */
  private void askForAccess(String caseNumber) {
    access.ask(caseNumber);
    notices.tell(caseNumber, "supervisor", "adviser-needs-access", "The applicant has a legal adviser: give access to the file (APR Art 18(1))");
  }

  void recordNone(String caseNumber) {
    caseFile.note(caseNumber, "counselling-not-requested", "APR Art 15(2)", "applicant", "Free counselling offered, not asked for");
  }

  /** Art 16(3): the ground stands in the file, the reasons in the form's record and in the letter to the applicant. */
  void recordExclusion(String caseNumber) {
    Map<String, Object> said = records.latest(caseNumber, CounsellingForms.EXCLUSION).map(FormRecordView::answers).orElseThrow();
    String text = "Free legal counselling refused, ground: " + said.get("exclusionGround");
    caseFile.note(caseNumber, "counselling-refused", "APR Art 16(3)", "caseworker", text);
    letters.issue(caseNumber, "procedure-notice", Map.of("procedure", "counselling-refused", "reasons", said.get("exclusionReasons")));
  }

  void keep(String caseNumber, Object name, Object organisation, Object phone, Object email) {
    Map<String, Object> counsellor = new LinkedHashMap<>();
    counsellor.put("name", name);
    counsellor.put("organisation", organisation);
    counsellor.put("phone", phone);
    counsellor.put("email", email);
    persons.update(caseNumber, PersonUpdate.ofDetails(Map.of(COUNSELLOR, counsellor)));
  }

  private Map<String, Object> lateAnswer(String caseNumber) {
    return inbox.of(caseNumber).stream()
        .filter(message -> message.type().equals(ASSIGNED))
        .reduce((earlier, later) -> later)
        .orElseThrow(() -> new IllegalStateException("Nobody has named a counsellor"))
        .data();
  }
}
