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

  Rehabilitation(HealthPort health, CaseFile caseFile, Persons persons) {
    this.health = health;
    this.caseFile = caseFile;
    this.persons = persons;
  }

  /**
   * Asks for treatment, always urgently. The service that protects victims of trafficking is another matter, with a consent of its own.
   *
   * @throws eu.pactway.partner.PartnerRefusal where the service has no appointment
   */
  void refer(Call call) {
    health.refer(call, new HealthPort.Referral(Care.REHABILITATION, Subject.of(persons.applicant(call.caseNumber())), true, "RCD Art 28"));
    caseFile.note(call.caseNumber(), "treatment-referral", "RCD Art 28(1)", "health", "Referred to treatment and rehabilitation");
  }
}
