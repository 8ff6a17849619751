package eu.pactway.biometrics;

import eu.pactway.casefile.AnswerReceived;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.Inbox;
import eu.pactway.casefile.InboxMessageView;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Eurodac says that it has told the other States (Arts 16(4), 17(4), 30(2) and 31): each notice is laid to the transmission it speaks of.
 * The limit runs from the last transmission of its kind, so a late notice about an earlier one stops nothing.
 */
@Component
class TransmissionNotices {

  private final TransmissionQueue queue;
  private final Inbox inbox;
  private final CaseFile caseFile;

  TransmissionNotices(TransmissionQueue queue, Inbox inbox, CaseFile caseFile) {
    this.queue = queue;
    this.inbox = inbox;
    this.caseFile = caseFile;
  }

  @EventListener
  void on(AnswerReceived received) {
    InboxMessageView notice = received.answer();
    if (Arrays.stream(Transmission.values()).anyMatch(kind -> notice.type().equals(kind.notified()))) {
      transmission(notice).ifPresentOrElse(sent -> lay(notice, sent), () -> inbox.refuse(notice.id(), "nothing that was sent for this case has its id"));
    }
  }

  private void lay(InboxMessageView notice, QueuedTransmission sent) {
    if (queue.isLast(sent)) {
      caseFile.record(notice.caseNumber(), notice.type(), notice.at().at(), notice.at().dateOnly(), notice.source());
    } else {
      String text = "Eurodac has told the other States of an earlier transmission of this kind; the last one is still to follow";
      caseFile.note(notice.caseNumber(), "eurodac-earlier-notice", sent.kind().article(), "eurodac", text);
    }
  }

  private Optional<QueuedTransmission> transmission(InboxMessageView notice) {
    String key = String.valueOf(notice.data().get("id"));
    return id(key.substring(key.lastIndexOf(':') + 1))
        .flatMap(queue::find)
        .filter(sent -> sent.caseNumber().equals(notice.caseNumber()) && notice.type().equals(sent.kind().notified()));
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }
}
