package eu.pactway.biometrics;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.Inbox;
import eu.pactway.casefile.InboxMessageView;
import eu.pactway.casefile.LegalEvent;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What came along with a legal event, as far as Eurodac must know it. */
@Component
class EventDetails {

  static final String FLAG_WITHOUT_GROUND = "security-flag-without-ground";

  private final Inbox inbox;
  private final CaseFile caseFile;

  EventDetails(Inbox inbox, CaseFile caseFile) {
    this.inbox = inbox;
    this.caseFile = caseFile;
  }

  /** The word that tells kinds of one event apart, as the decision {@code eurodac-later-event} reads it; {@code none} where there is none. */
  String kind(LegalEvent event) {
    return switch (event.type()) {
      case "arrived-after-transfer" -> transfer(event);
      case "additional-data-available" -> additional(event);
      case "eurodac-notice-received" -> word(event, "notice");
      default -> "none";
    };
  }

  /** The State that the event names; null where it names none. */
  String memberState(LegalEvent event) {
    if (event.type().equals("responsibility-determined")) {
      return caseFile.get(event.caseNumber()).responsibleMemberState();
    }
    String named = word(event, "memberState");
    return named.equals("none") ? null : named;
  }

  /** Ground of a security flag or number of a visa; null for all else. */
  String text(LegalEvent event) {
    Map<String, Object> data = data(event);
    Object detail = data.getOrDefault("ground", data.get("visaNumber"));
    return detail == null ? null : detail.toString();
  }

  String word(LegalEvent event, String key) {
    Object value = data(event).get(key);
    return value == null ? "none" : value.toString();
  }

  /** A transfer that answers a take back notification, or one after a take charge request (Art 16(2)(a) and (b)). */
  private String transfer(LegalEvent event) {
    String said = word(event, "transfer");
    if (!said.equals("none")) {
      return said;
    }
    Instant back = latest(event.caseNumber(), "take-back-confirmed");
    return back.isAfter(latest(event.caseNumber(), "take-charge-accepted")) ? "take-back" : "take-charge";
  }

  /** Items that follow from the file are named by the source of the event, others by what came along. */
  private String additional(LegalEvent event) {
    String item = word(event, "item");
    if (!item.equals("security-flag")) {
      return item.equals("none") ? event.source() : item;
    }
    return SecurityGround.allows(word(event, "ground")) ? item : FLAG_WITHOUT_GROUND;
  }

  private Instant latest(String caseNumber, String type) {
    return caseFile.latest(caseNumber, type).map(LegalEvent::at).orElse(Instant.MIN);
  }

  /** Id of what was kept when the event came; null where it did not come from outside. */
  String message(LegalEvent event) {
    return cameWith(event).map(message -> message.id().toString()).orElse(null);
  }

  private Map<String, Object> data(LegalEvent event) {
    return cameWith(event).map(InboxMessageView::data).orElse(Map.of());
  }

  private Optional<InboxMessageView> cameWith(LegalEvent event) {
    return inbox.of(event.caseNumber()).stream()
        .filter(message -> message.type().equals(event.type()) && message.at().at().equals(event.at()))
        // two may have happened at one moment: the one at hand came last
        .reduce((earlier, later) -> later);
  }
}
