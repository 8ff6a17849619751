package eu.pactway.safeguards;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.FormRecordView;
import eu.pactway.casefile.Notices;
import eu.pactway.casefile.Persons;
import eu.pactway.casefile.Records;
import eu.pactway.partner.Call;
import eu.pactway.partner.HealthPort;
import eu.pactway.partner.HealthPort.Care;
import eu.pactway.partner.Subject;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** The individual assessment of special procedural and reception needs (APR Arts 20 to 22, RCD Arts 24 to 26). */
@Service
class NeedsAssessment {

  private static final String TALK = "needs-assessment";
  private static final List<String> SUPPORTERS = List.of("reception-officer", "caseworker");

  private final HealthPort health;
  private final CaseFile caseFile;
  private final Persons persons;
  private final Records records;
  private final Notices notices;

  NeedsAssessment(HealthPort health, CaseFile caseFile, Persons persons, Records records, Notices notices) {
    this.health = health;
    this.caseFile = caseFile;
    this.persons = persons;
    this.records = records;
    this.notices = notices;
  }

  /** Says in the file what the assessment starts from (APR Art 20(2)); the records themselves show what was seen. */
  void gatherIndications(String caseNumber, boolean indicatedByScreening) {
    String text = indicatedByScreening ? "Screening saw signs of vulnerability" : "Screening saw no sign of vulnerability";
    caseFile.note(caseNumber, "needs-indications", "APR Art 20(2)", "engine", text);
  }

  /** Asks the health service for an appointment, urgent where there are signs of violence (Art 20(4)). */
  void refer(Call call) {
    Map<String, Object> talk = records.latest(call.caseNumber(), TALK).map(FormRecordView::answers).orElseThrow();
    boolean urgent = Boolean.TRUE.equals(talk.get("violenceSigns"));
    String question = String.valueOf(talk.getOrDefault("referralQuestion", ""));
    Subject subject = Subject.of(persons.applicant(call.caseNumber()));
    health.refer(call, new HealthPort.Referral(Care.MEDICAL_EXAMINATION, subject, urgent, question));
    caseFile.note(call.caseNumber(), "needs-referral", "APR Art 20(4)", "health", "Referred to a professional");
  }

  /** Tells those who deal with the person that support is owed; which one stands in the record (RCD Art 25(2)(b)). */
  void tellOfNeeds(String caseNumber, boolean borderSupport, boolean acceleratedSupport) {
    keep(caseNumber, true, borderSupport, acceleratedSupport);
    String border = borderSupport ? "" : "; not possible in a border procedure";
    String accelerated = acceleratedSupport ? "" : "; not possible in an accelerated procedure";
    String text = "Special needs found, support is owed" + border + accelerated;
    SUPPORTERS.forEach(role -> notices.tell(caseNumber, role, "special-needs", text));
    caseFile.note(caseNumber, "special-needs-found", "APR Arts 20(3) and 21", "caseworker", text);
  }

  void recordNone(String caseNumber) {
    keep(caseNumber, false, true, true);
    String text = "No special needs found; needs that appear later are assessed again";
    caseFile.note(caseNumber, "no-special-needs", "APR Art 20(3)", "caseworker", text);
  }

  private void keep(String caseNumber, boolean needs, boolean borderSupport, boolean acceleratedSupport) {
    caseFile.putFacts(
        caseNumber,
        Map.of("specialNeeds", needs, "borderSupportPossible", borderSupport, "acceleratedSupportPossible", acceleratedSupport));
  }
}
