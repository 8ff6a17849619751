package eu.pactway.safeguards;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.FormRecordView;
import eu.pactway.casefile.Inbox;
import eu.pactway.casefile.Notices;
import eu.pactway.casefile.PersonUpdate;
import eu.pactway.casefile.Persons;
import eu.pactway.casefile.Records;
import eu.pactway.partner.Call;
import eu.pactway.partner.HealthPort;
import eu.pactway.partner.HealthPort.Care;
import eu.pactway.partner.Subject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** The individual assessment of special procedural and reception needs (APR Arts 20 to 22, RCD Arts 24 to 26). */
@Service
class NeedsAssessment {

  private static final String TALK = "needs-assessment";
  /** Particular of the applicant that the reception agency is asked by (RCD Art 24). */
  private static final String RECEPTION_NEEDS = "receptionNeeds";

  private static final List<String> SUPPORTERS = List.of("reception-officer", "caseworker");

  private final HealthPort health;
  private final CaseFile caseFile;
  private final Persons persons;
  private final Records records;
  private final Notices notices;
  private final RecordedNeeds needs;
  private final Inbox inbox;
  private final Clock clock;

  NeedsAssessment(
      HealthPort health, CaseFile caseFile, Persons persons, Records records, Notices notices, RecordedNeeds needs, Inbox inbox, Clock clock) {
    this.health = health;
    this.caseFile = caseFile;
    this.persons = persons;
    this.records = records;
    this.notices = notices;
    this.needs = needs;
    this.inbox = inbox;
    this.clock = clock;
  }

  /** Says in the file what the assessment starts from (APR Art 20(2)); the records themselves show what was seen. */
  void gatherIndications(String caseNumber, boolean indicatedByScreening) {
    String text = indicatedByScreening ? "Screening saw signs of vulnerability" : "Screening saw no sign of vulnerability";
    caseFile.note(caseNumber, "needs-indications", "APR Art 20(2)", "engine", text);
  }

  /** Said in so many words, so that nobody who reads the file draws another conclusion (Art 20(4), RCD Art 25(2)(c)). */
  void recordReferralRefusal(String caseNumber) {
    String text = "Not referred to a professional, no consent: the assessment goes on, nothing is held against the person, and the offer stands";
    caseFile.note(caseNumber, "needs-referral-refused", "APR Art 20(4), RCD Art 25(2)(c)", "reception-officer", text);
    notices.tell(caseNumber, "caseworker", "needs-referral-refused", text);
  }

  /**
   * Asks the health service for an appointment, urgent where there are signs of violence (Art 20(4)).
   *
   * @throws IllegalStateException where the last talk holds no consent: nothing is sent
   */
  void refer(Call call) {
    Map<String, Object> talk = records.latest(call.caseNumber(), TALK).map(FormRecordView::answers).orElseThrow();
    if (!isTrue(talk.get("referralConsent"))) {
      throw new IllegalStateException("Nobody is referred without consent (APR Art 20(4))");
    }
    boolean urgent = isTrue(talk.get("violenceSigns"));
    String question = String.valueOf(talk.get("referralQuestion"));
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
    Map<String, Object> decided = needs.decided(caseNumber);
    boolean borderReception = !Boolean.FALSE.equals(decided.get("borderReceptionPossible"));
    persons.update(caseNumber, PersonUpdate.ofDetails(Map.of(RECEPTION_NEEDS, decided.getOrDefault("receptionSupport", List.of()))));
    SUPPORTERS.forEach(role -> notices.tell(caseNumber, role, "special-needs", text));
    caseFile.note(caseNumber, "special-needs-found", "APR Arts 20(3) and 21", "caseworker", text);
    leaveTrack(caseNumber, borderSupport && borderReception, acceleratedSupport);
  }

  void recordNone(String caseNumber) {
    keep(caseNumber, false, true, true);
    String text = "No special needs found; needs that appear later are assessed again";
    caseFile.note(caseNumber, "no-special-needs", "APR Art 20(3)", "caseworker", text);
  }

  /** Arts 21(2) and 53(2): a procedure that runs and in which the support cannot be given is no longer applied; it is chosen anew. */
  private void leaveTrack(String caseNumber, boolean borderPossible, boolean acceleratedPossible) {
    String track = caseFile.get(caseNumber).track();
    boolean mustLeave = "border".equals(track) && !borderPossible || "accelerated".equals(track) && !acceleratedPossible;
    if (mustLeave) {
      String text = "The support that was found necessary cannot be given in the procedure: it is left";
      caseFile.note(caseNumber, "track-left-for-needs", "APR Arts 21(2) and 53(2)", "engine", text);
      Map<String, Object> data = Map.of("id", "needs-" + clock.instant().toEpochMilli());
      inbox.receive(caseNumber, "track-changed", clock.instant(), false, "needs-assessment", data);
    }
  }

  private void keep(String caseNumber, boolean needs, boolean borderSupport, boolean acceleratedSupport) {
    caseFile.putFacts(
        caseNumber,
        Map.of("specialNeeds", needs, "borderSupportPossible", borderSupport, "acceleratedSupportPossible", acceleratedSupport));
  }

  /** A box is true or false, a choice is that in words. */
  private static boolean isTrue(Object answer) {
    return answer != null && Boolean.parseBoolean(answer.toString());
  }
}
