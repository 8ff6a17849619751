package eu.pactway.minors;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.CaseView;
import eu.pactway.casefile.FormSubmitted;
import eu.pactway.casefile.Inbox;
import eu.pactway.casefile.LegalEventRecorded;
import eu.pactway.casefile.PersonUpdate;
import eu.pactway.casefile.Persons;
import eu.pactway.engine.EngineUser;
import eu.pactway.partner.GuardianshipPort.MinorInNeed;
import eu.pactway.partner.GuardianshipPort.RepresentativeAnswer;
import eu.pactway.partner.Subject;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who is proposed to act for the minor, wherever the name comes from: the authority's answer, its later message, an officer's form. */
@Component
class Proposals {

  static final String PROVISIONAL_PERSON = "provisionalPerson";
  static final String REPRESENTATIVE = "representative";

  /** Events under which the authority answers later; they become messages only where the model still looks for somebody. */
  static final String PROVISIONAL_PROPOSED = "provisional-person-proposed";
  static final String REPRESENTATIVE_PROPOSED = "representative-proposed";

  private static final Map<String, String> BY_FORM = Map.of(
      "guardianship-provisional-person", PROVISIONAL_PERSON,
      "guardianship-representative", REPRESENTATIVE,
      "guardianship-suitability", REPRESENTATIVE);
  private static final Map<String, String> BY_EVENT =
      Map.of(PROVISIONAL_PROPOSED, PROVISIONAL_PERSON, REPRESENTATIVE_PROPOSED, REPRESENTATIVE);

  private final CaseFile caseFile;
  private final Persons persons;
  private final Inbox inbox;
  private final RuntimeService runtimeService;
  private final EngineUser user;

  Proposals(CaseFile caseFile, Persons persons, Inbox inbox, RuntimeService runtimeService, EngineUser user) {
    this.caseFile = caseFile;
    this.persons = persons;
    this.inbox = inbox;
    this.runtimeService = runtimeService;
    this.user = user;
  }

  @EventListener
  void on(FormSubmitted form) {
    String role = BY_FORM.get(form.formId());
    if (role != null) {
      String reference = form.formId().equals("guardianship-suitability") ? latest(form.caseNumber(), role).reference() : null;
      ProposedPerson said = ProposedPerson.of(form.answers(), role);
      keep(form.caseNumber(), role, new ProposedPerson(
          said.name(), said.organisation(), said.phone(), said.email(), reference, said.minorsInCharge()));
    }
  }

  /** The authority names somebody later; where an officer has found somebody meanwhile the answer stays on file only. */
  @EventListener
  void on(LegalEventRecorded recorded) {
    String role = BY_EVENT.get(recorded.event().type());
    if (role != null) {
      String caseNumber = recorded.event().caseNumber();
      String message = "pactway.minors." + recorded.event().type();
      user.asTheEngine(() -> {
        if (isAwaited(caseNumber, message)) {
          inbox.of(caseNumber).stream()
              .filter(answer -> answer.type().equals(recorded.event().type()))
              .reduce((earlier, later) -> later)
              .ifPresent(answer -> keep(caseNumber, role, ProposedPerson.of(answer.data(), "")));
          runtimeService.createMessageCorrelation(message).processInstanceBusinessKey(caseNumber).correlateAll();
        }
        return null;
      });
    }
  }

  /** Keeps whom the authority names at once; false where it names nobody, or only later. */
  boolean take(String caseNumber, String role, RepresentativeAnswer answer) {
    boolean named = !answer.pending() && answer.name() != null;
    if (named) {
      keep(caseNumber, role, ProposedPerson.of(answer));
    }
    return named;
  }

  void keep(String caseNumber, String role, ProposedPerson person) {
    persons.update(caseNumber, PersonUpdate.ofDetails(person.details(role)));
  }

  /** Nobody is proposed any more: the next form begins empty. */
  void forget(String caseNumber, String role) {
    keep(caseNumber, role, new ProposedPerson(null, null, null, null, null, null));
  }

  /** The person proposed last. */
  ProposedPerson latest(String caseNumber, String role) {
    return ProposedPerson.of(persons.applicant(caseNumber).details(), role);
  }

  /** What the guardianship authority is told of the minor. */
  MinorInNeed minor(String caseNumber) {
    CaseView file = caseFile.get(caseNumber);
    return new MinorInNeed(Subject.of(file.applicant()), file.arrival().place(), file.applicant().languages());
  }

  private boolean isAwaited(String caseNumber, String message) {
    return runtimeService.createExecutionQuery().processInstanceBusinessKey(caseNumber).messageEventSubscriptionName(message).count() > 0;
  }
}
