package eu.pactway.oversight;

import eu.pactway.partner.MonitorPort.EventReport;
import eu.pactway.partner.Outbox;
import eu.pactway.partner.Partner;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Tells the monitor of a complaint's course; the case file, which the authority reads, says nothing of it (SCR Art 10(2)(b)). */
@Component
class ComplaintFeed {

  private static final String KEY = "complaint:";
  private static final String ARTICLE = "SCR Art 10(2)(b), APR Art 43(4)";

  private final Outbox outbox;

  ComplaintFeed(Outbox outbox) {
    this.outbox = outbox;
  }

  /** Whether a delivered message was one of these. */
  static boolean isOwn(String idempotencyKey) {
    return idempotencyKey.startsWith(KEY);
  }

  /**
   * @param caseNumber null where there is no case
   * @param kind {@code complaint} when it is lodged, then {@code complaint-<step>}
   */
  void tell(String caseNumber, String number, String kind, Instant at, String text) {
    EventReport report = new EventReport(caseNumber, kind, ARTICLE, at, "Complaint " + number + ": " + text);
    outbox.send(Partner.MONITOR.id(), "reportEvent", caseNumber == null ? number : caseNumber, KEY + number + ":" + kind + ":" + at, report);
  }
}
