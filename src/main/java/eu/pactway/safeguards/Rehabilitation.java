package eu.pactway.safeguards;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.Persons;
import eu.pactway.partner.Call;
import eu.pactway.partner.HealthPort;
import eu.pactway.partner.HealthPort.Care;
import eu.pactway.partner.Subject;
import org.springframework.stereotype.Service;

/** Treatment and rehabilitation of victims of trafficking, torture, rape and other serious violence (RCD Art 28). */
@Service
class Rehabilitation {

  private final HealthPort health;
  private final CaseFile caseFile;
  private final Persons persons;
  private final RecordedNeeds needs;

  Rehabilitation(HealthPort health, CaseFile caseFile, Persons persons, RecordedNeeds needs) {
    this.health = health;
    this.caseFile = caseFile;
    this.persons = persons;
    this.needs = needs;
  }

  /**
   * Asks for treatment, always urgently; where there are signs of trafficking the service brings in the anti-trafficking body as well.
   *
   * @throws eu.pactway.partner.PartnerRefusal where the service has no appointment
   */
  void refer(Call call) {
    boolean trafficking = Boolean.TRUE.equals(needs.decided(call.caseNumber()).get("traffickingIdentified"));
    Care care = trafficking ? Care.ANTI_TRAFFICKING_SUPPORT : Care.REHABILITATION;
    health.refer(call, new HealthPort.Referral(care, Subject.of(persons.applicant(call.caseNumber())), true, "RCD Art 28"));
    caseFile.note(call.caseNumber(), "treatment-referral", "RCD Art 28(1)", "health", "Referred to treatment and rehabilitation");
  }
}
