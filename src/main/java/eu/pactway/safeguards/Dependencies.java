package eu.pactway.safeguards;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.EventOffered;
import eu.pactway.casefile.FamilyCase;
import eu.pactway.casefile.Inbox;
import eu.pactway.casefile.InboxMessageView;
import eu.pactway.casefile.InvalidEventException;
import eu.pactway.casefile.LegalEvent;
import eu.pactway.casefile.LegalEventRecorded;
import eu.pactway.casefile.Notices;
import eu.pactway.casefile.PersonUpdate;
import eu.pactway.casefile.Persons;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Somebody depends on a member of the family, for pregnancy, a new-born child, serious illness, severe disability, severe trauma or old age.
 * Both are known to it in their files, the needs of both are assessed, they are housed together, and the determination of the responsible
 * State sees it (RCD Arts 2(3), 20(4), 24 and 25, AMMR Art 34, APR Arts 20 and 28).
 */
@Component
class Dependencies {

  /** Particular of the applicant that holds the dependency. */
  static final String PARTICULAR = "dependency";

  private static final String STATED = "dependency-stated";
  private static final String OTHER_CASE = "otherCase";
  private static final String SIDE = "side";
  private static final String DEPENDS = "depends";
  private static final String IS_DEPENDED_ON = "is-depended-on";
  private static final List<String> TOLD = List.of("reception-officer", "responsibility-officer", "caseworker");

  private final CaseFile caseFile;
  private final Persons persons;
  private final Inbox inbox;
  private final Notices notices;

  Dependencies(CaseFile caseFile, Persons persons, Inbox inbox, Notices notices) {
    this.caseFile = caseFile;
    this.persons = persons;
    this.inbox = inbox;
    this.notices = notices;
  }

  /** A case of another family is none of the teller's business, whether there is one or not. */
  @EventListener
  void on(EventOffered offered) {
    Object other = offered.data().get(OTHER_CASE);
    if (offered.type().equals(STATED) && isSaid(other)
        && persons.family(offered.caseNumber()).stream().map(FamilyCase::caseNumber).noneMatch(other.toString()::equals)) {
      throw new InvalidEventException(OTHER_CASE, "is no case of the same family; link the cases first");
    }
  }

  /** Before those who act on it, such as reception, look into the file. */
  @EventListener
  @Order(0)
  void on(LegalEventRecorded recorded) {
    LegalEvent event = recorded.event();
    if (!event.type().equals(STATED)) {
      return;
    }
    Map<String, Object> said = told(event.caseNumber()).map(InboxMessageView::data).orElse(Map.of());
    keep(event.caseNumber(), said);
    if (isSaid(said.get(OTHER_CASE))) {
      tellOther(event, said);
    }
  }

  private void keep(String caseNumber, Map<String, Object> said) {
    Map<String, Object> dependency = new HashMap<>();
    List.of(SIDE, "because", OTHER_CASE, "where").forEach(key -> dependency.put(key, said.get(key)));
    persons.update(caseNumber, PersonUpdate.ofDetails(Map.of(PARTICULAR, dependency)));
    caseFile.putFacts(caseNumber, Map.of("dependencyStated", true));
    String text = DEPENDS.equals(said.get(SIDE)) ? "The person depends on a member of the family" : "A member of the family depends on the person";
    TOLD.forEach(role -> notices.tell(caseNumber, role, "dependency", text + ": they are housed together, and responsibility follows AMMR Art 34"));
    caseFile.note(caseNumber, "dependency", "RCD Arts 2(3) and 20(4), AMMR Art 34", "engine", text);
  }

  /** The same, seen from the other end; there it is told once. */
  private void tellOther(LegalEvent event, Map<String, Object> said) {
    String other = said.get(OTHER_CASE).toString();
    boolean known = told(other).filter(message -> event.caseNumber().equals(message.data().get(OTHER_CASE))).isPresent();
    if (!known) {
      Map<String, Object> mirrored = new HashMap<>(said);
      mirrored.put("id", STATED + ":" + event.caseNumber());
      mirrored.put(OTHER_CASE, event.caseNumber());
      mirrored.put(SIDE, DEPENDS.equals(said.get(SIDE)) ? IS_DEPENDED_ON : DEPENDS);
      inbox.receive(other, STATED, event.at(), event.dateOnly(), "family", mirrored);
    }
  }

  private Optional<InboxMessageView> told(String caseNumber) {
    return inbox.of(caseNumber).stream().filter(message -> message.type().equals(STATED)).reduce((earlier, later) -> later);
  }

  private static boolean isSaid(Object words) {
    return words != null && !words.toString().isBlank();
  }
}
