package eu.pactway.screening;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.CaseView;
import eu.pactway.casefile.PersonUpdate;
import eu.pactway.casefile.Persons;
import eu.pactway.partner.Call;
import eu.pactway.partner.GuardianshipPort;
import eu.pactway.partner.GuardianshipPort.RepresentativeAnswer;
import eu.pactway.partner.Partner;
import eu.pactway.partner.PartnerHealth;
import eu.pactway.partner.PartnerRefusal;
import eu.pactway.partner.PartnerUnavailableException;
import eu.pactway.partner.Subject;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Service;

/** The person who assists an unaccompanied minor during the screening (SCR Art 13(3) to (5)). */
@Service
class Assistance {

  static final String DETAIL = "provisionalPerson";

  /** After that somebody is found by hand: the minor must not wait in the screening for an authority that cannot be reached. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final GuardianshipPort guardianship;
  private final PartnerHealth partners;
  private final CaseFile caseFile;
  private final Persons persons;
  private final Clock clock;

  Assistance(GuardianshipPort guardianship, PartnerHealth partners, CaseFile caseFile, Persons persons, Clock clock) {
    this.guardianship = guardianship;
    this.partners = partners;
    this.caseFile = caseFile;
    this.persons = persons;
    this.clock = clock;
  }

  /** Asks the guardianship authority; true where it names somebody at once. One that cannot be reached is asked again for some minutes. */
  boolean ask(String caseNumber, String screening) {
    CaseView file = caseFile.get(caseNumber);
    Call call = Call.of(caseNumber, caseNumber + ":" + screening + ":provisional-person", "SCR Art 13(3)");
    try {
      RepresentativeAnswer answer =
          guardianship.designateProvisionalPerson(
              call,
              new GuardianshipPort.MinorInNeed(Subject.of(file.applicant()), file.arrival().place(), file.applicant().languages()));
      if (answer.pending() || answer.name() == null) {
        return false;
      }
      Map<String, Object> person = new LinkedHashMap<>();
      person.put("name", answer.name());
      person.put("organisation", answer.organisation());
      person.put("phone", answer.phone());
      person.put("email", answer.email());
      person.put("reference", answer.reference());
      keep(caseNumber, person);
      caseFile.record(caseNumber, "provisional-person-designated", clock.instant(), false, "guardianship");
      return true;
    } catch (PartnerUnavailableException away) {
      if (!partners.isAwayFor(Partner.GUARDIANSHIP, PATIENCE)) {
        throw away;
      }
      caseFile.note(caseNumber, "provisional-person-missing", "SCR Art 13(3)", "guardianship", "The guardianship authority cannot be reached");
      return false;
    } catch (PartnerRefusal nobody) {
      caseFile.note(caseNumber, "provisional-person-missing", "SCR Art 13(3)", "guardianship", "The guardianship authority has nobody now");
      return false;
    }
  }

  /** Keeps who assists the minor with the minor's particulars. */
  void keep(String caseNumber, Map<String, Object> person) {
    persons.update(caseNumber, PersonUpdate.ofDetails(Map.of(DETAIL, person)));
  }
}
