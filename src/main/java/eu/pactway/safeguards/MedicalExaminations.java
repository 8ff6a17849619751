package eu.pactway.safeguards;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.FormRecordView;
import eu.pactway.casefile.Inbox;
import eu.pactway.casefile.Notices;
import eu.pactway.casefile.Persons;
import eu.pactway.casefile.Records;
import eu.pactway.partner.Call;
import eu.pactway.partner.HealthPort;
import eu.pactway.partner.HealthPort.Care;
import eu.pactway.partner.Subject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Medical examinations on signs of past persecution or serious harm (APR Art 24). */
@Service
class MedicalExaminations {

  private static final String CONSENT = "medical-consent";
  private static final String RESULTS = "medical-results";
  private static final String EXAMINED = "medical-examination";

  private final HealthPort health;
  private final CaseFile caseFile;
  private final Persons persons;
  private final Records records;
  private final Notices notices;
  private final Inbox inbox;
  private final Clock clock;

  MedicalExaminations(
      HealthPort health, CaseFile caseFile, Persons persons, Records records, Notices notices, Inbox inbox, Clock clock) {
    this.health = health;
    this.caseFile = caseFile;
    this.persons = persons;
    this.records = records;
    this.notices = notices;
    this.inbox = inbox;
    this.clock = clock;
  }

  /** @throws eu.pactway.partner.PartnerRefusal where the service has no appointment */
  void order(Call call) {
    String question = String.valueOf(answers(call.caseNumber(), CONSENT).getOrDefault("examinationQuestion", ""));
    Subject subject = Subject.of(persons.applicant(call.caseNumber()));
    health.refer(call, new HealthPort.Referral(Care.MEDICAL_EXAMINATION, subject, false, question));
    caseFile.note(call.caseNumber(), "medical-examination-ordered", "APR Art 24(1)", "health", "A medical examination is asked for, with consent");
  }

  /** Art 24(6): said in so many words, so that nobody who reads the file draws another conclusion. */
  void recordRefusal(String caseNumber) {
    String text = "Not examined, no consent: the decision may be taken; the refusal alone is no ground against the applicant";
    caseFile.note(caseNumber, "medical-examination-refused", "APR Art 24(6)", "caseworker", text);
    notices.tell(caseNumber, "caseworker", "medical-examination", text);
  }

  /** Tells the determining authority, has new needs assessed again, and has the procedure chosen anew where health speaks against it. */
  void recordResults(String caseNumber) {
    Map<String, Object> results = answers(caseNumber, RESULTS);
    caseFile.note(caseNumber, "medical-results-submitted", "APR Art 24(4)", "health", "Results of the medical examination are in the file");
    notices.tell(caseNumber, "caseworker", "medical-examination", "Results of the medical examination are in the file: assess them");
    Instant now = clock.instant();
    if (Boolean.TRUE.equals(results.get("needsSeen"))) {
      caseFile.record(caseNumber, "needs-signs-seen", now, false, EXAMINED);
    }
    if (Boolean.TRUE.equals(results.get("againstBorderProcedure")) && "border".equals(caseFile.get(caseNumber).track())) {
      inbox.receive(caseNumber, "track-changed", now, false, EXAMINED, Map.of("id", EXAMINED + "-" + now.toEpochMilli()));
    }
  }

  private Map<String, Object> answers(String caseNumber, String formId) {
    return records.latest(caseNumber, formId).map(FormRecordView::answers).orElse(Map.of());
  }
}
