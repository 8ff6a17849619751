package eu.pactway.journey;

import eu.pactway.casefile.ByHand;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.CaseView;
import eu.pactway.casefile.FormRecordView;
import eu.pactway.casefile.Inbox;
import eu.pactway.casefile.InboxMessageView;
import eu.pactway.casefile.Persons;
import eu.pactway.casefile.Records;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Whether an adult is there who is responsible by law or practice for somebody found to be a minor (APR Art 3(7)). Whoever tells of the
 * minority or of the doubt says so; where nobody did and the file knows of family, a person is asked before the child is parted from it
 * (RCD Arts 14 and 27(9)).
 */
@Component
class ResponsibleAdults {

  static final String CLAIMED = "minority-claimed";
  static final String DOUBTED = "age-doubt-raised";

  /** What {@code events/at-the-desk.yaml} asks with both events. */
  static final String ANSWER = "accompanied";

  private static final String FORM = "journey-responsible-adult";
  private static final String FIELD = "adultIsResponsible";

  private final CaseFile caseFile;
  private final Persons persons;
  private final Inbox inbox;
  private final Records records;

  ResponsibleAdults(CaseFile caseFile, Persons persons, Inbox inbox, Records records) {
    this.caseFile = caseFile;
    this.persons = persons;
    this.inbox = inbox;
    this.records = records;
  }

  /** Whether it is known; who came without any family is alone until somebody says otherwise (APR Art 23(2)). */
  boolean isKnown(String caseNumber) {
    return said(caseNumber).isPresent() || !hasFamily(caseNumber);
  }

  boolean isThere(String caseNumber) {
    return said(caseNumber).orElse(false);
  }

  /** The claim that came last; empty where there is none. */
  Optional<InboxMessageView> claim(String caseNumber) {
    return latest(caseNumber, CLAIMED);
  }

  /** What was said with the doubt that came last, and why it arose, to go with the claim that the doubt amounts to. */
  Map<String, Object> saidWithDoubt(String caseNumber) {
    Map<String, Object> said = new HashMap<>(latest(caseNumber, DOUBTED).map(InboxMessageView::data).orElse(Map.of()));
    said.keySet().retainAll(Set.of(ANSWER, ByHand.REASON));
    return said;
  }

  /** Said with the claim, or by the person who was asked on it. */
  private Optional<Boolean> said(String caseNumber) {
    Optional<InboxMessageView> claim = claim(caseNumber);
    Optional<Object> asked = records.latest(caseNumber, FORM)
        .filter(form -> claim.isEmpty() || !form.at().isBefore(claim.get().receivedAt()))
        .map(FormRecordView::answers)
        .map(answers -> answers.get(FIELD));
    return asked.or(() -> claim.map(told -> told.data().get(ANSWER))).map(answer -> Boolean.parseBoolean(answer.toString()));
  }

  private boolean hasFamily(String caseNumber) {
    CaseView file = caseFile.get(caseNumber);
    Map<String, Object> facts = file.facts();
    boolean minorWithFamily = Boolean.TRUE.equals(facts.get("minor")) && !Boolean.TRUE.equals(facts.get("unaccompaniedMinor"));
    return minorWithFamily || file.familyReference() != null || !persons.family(caseNumber).isEmpty();
  }

  private Optional<InboxMessageView> latest(String caseNumber, String type) {
    return inbox.of(caseNumber).stream().filter(told -> told.type().equals(type)).max(Comparator.comparing(InboxMessageView::receivedAt));
  }
}
