package eu.pactway.screening;

import eu.pactway.casefile.Inbox;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the person said of the screening form later than at the hand-over of the copy, which a period that was over cut short (SCR Art 17(3)). */
@Component
class LaterObjections {

  static final String OBJECTED = "screening-form-objected";

  /** @param words the person's */
  record Objection(Instant at, String words) {}

  private final Inbox inbox;

  LaterObjections(Inbox inbox) {
    this.inbox = inbox;
  }

  /** Oldest first. */
  List<Objection> of(String caseNumber) {
    return inbox.of(caseNumber).stream()
        .filter(message -> message.type().equals(OBJECTED) && message.data().get("words") != null)
        .map(message -> new Objection(message.at().at(), message.data().get("words").toString()))
        .toList();
  }
}
