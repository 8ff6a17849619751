package eu.pactway.safeguards;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.FormRecordView;
import eu.pactway.casefile.Persons;
import eu.pactway.casefile.Records;
import eu.pactway.partner.Call;
import eu.pactway.partner.HealthPort;
import eu.pactway.partner.HealthPort.Care;
import eu.pactway.partner.Subject;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Service;

/** The referral of victims of trafficking to the service that protects them, with consent and beside any treatment (RCD Art 28, SCR Art 12(4)). */
@Service
class TraffickingReferrals {

  static final String REFERRED = "trafficking-referred";
  static final String DECLINED = "trafficking-referral-declined";

  private static final String CONSENT = "trafficking-consent";
  private static final String ARTICLE = "RCD Art 28(1), SCR Art 12(4)";

  private final HealthPort health;
  private final CaseFile caseFile;
  private final Persons persons;
  private final Records records;
  private final Clock clock;

  TraffickingReferrals(HealthPort health, CaseFile caseFile, Persons persons, Records records, Clock clock) {
    this.health = health;
    this.caseFile = caseFile;
    this.persons = persons;
    this.records = records;
    this.clock = clock;
  }

  /**
   * Always urgent.
   *
   * @throws eu.pactway.partner.PartnerRefusal where the service cannot take the person
   */
  void refer(Call call) {
    String note = String.valueOf(answers(call.caseNumber()).get("traffickingNote"));
    Subject subject = Subject.of(persons.applicant(call.caseNumber()));
    health.refer(call, new HealthPort.Referral(Care.ANTI_TRAFFICKING_SUPPORT, subject, true, note));
    caseFile.note(call.caseNumber(), "trafficking-referral", ARTICLE, "health", "Referred, with consent, to the service that protects victims of trafficking");
  }

  /** The reasons stand in the record of the form. */
  void recordNone(String caseNumber) {
    boolean declined = "declines".equals(answers(caseNumber).get("traffickingAnswer"));
    if (declined) {
      caseFile.record(caseNumber, DECLINED, clock.instant(), false, CONSENT);
    }
    String text = declined
        ? "Not referred to the service for victims of trafficking, no consent: nothing is held against the person, and the offer stands"
        : "Not referred to the service for victims of trafficking: there is no sign of it after all";
    caseFile.note(caseNumber, "no-trafficking-referral", ARTICLE, "medical-officer", text);
  }

  private Map<String, Object> answers(String caseNumber) {
    return records.latest(caseNumber, CONSENT).map(FormRecordView::answers).orElseThrow();
  }
}
