package eu.pactway.oversight;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.LegalEvent;
import eu.pactway.casefile.LegalEventRecorded;
import eu.pactway.clock.ClockBreachWithdrawn;
import eu.pactway.clock.ClockLadderReached;
import eu.pactway.clock.Rung;
import eu.pactway.partner.MonitorPort.BreachReport;
import eu.pactway.partner.MonitorPort.EventReport;
import eu.pactway.partner.Outbox;
import eu.pactway.partner.OutboxDelivered;
import eu.pactway.partner.Partner;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the independent monitor of missed time limits, of those that turn out not to have been missed, and of the events of {@code
 * monitored-events.yaml}, in the transaction in which that becomes known (SCR Art 10, APR Art 43(4)).
 */
@Component
class MonitorFeed {

  private static final String ARTICLE = "SCR Art 10, APR Art 43(4)";

  private final Outbox outbox;
  private final CaseFile caseFile;
  private final MonitoredEvents monitored;
  private final Clock clock;

  MonitorFeed(Outbox outbox, CaseFile caseFile, MonitoredEvents monitored, Clock clock) {
    this.outbox = outbox;
    this.caseFile = caseFile;
    this.monitored = monitored;
    this.clock = clock;
  }

  @EventListener
  void on(ClockLadderReached reached) {
    if (reached.rung() == Rung.BREACH && reached.recipients().contains(Partner.MONITOR.id())) {
      String key = "breach:" + reached.caseNumber() + ":" + reached.timeLimit() + ":" + reached.at();
      BreachReport report = new BreachReport(reached.caseNumber(), reached.timeLimit(), reached.article(), reached.at());
      outbox.send(Partner.MONITOR.id(), "reportBreach", reached.caseNumber(), key, report);
    }
  }

  @EventListener
  void on(ClockBreachWithdrawn withdrawn) {
    if (withdrawn.recipients().contains(Partner.MONITOR.id())) {
      String key =
          "breach-withdrawn:%s:%s:%s:%s".formatted(withdrawn.caseNumber(), withdrawn.timeLimit(), withdrawn.was(), withdrawn.end());
      String text = withdrawn.timeLimit() + " was reported as missed at " + withdrawn.was() + "; it ends at " + withdrawn.end();
      EventReport report =
          new EventReport(withdrawn.caseNumber(), "breach-withdrawn", withdrawn.article(), clock.instant(), text);
      outbox.send(Partner.MONITOR.id(), "reportEvent", withdrawn.caseNumber(), key, report);
    }
  }

  @EventListener
  void on(LegalEventRecorded recorded) {
    LegalEvent event = recorded.event();
    monitored
        .find(event.type())
        .ifPresent(
            known -> {
              String key = "event:%s:%s:%s:%s".formatted(event.caseNumber(), event.type(), event.at(), event.source());
              EventReport report = new EventReport(event.caseNumber(), known.kind(), known.article(), event.at(), known.text());
              outbox.send(Partner.MONITOR.id(), "reportEvent", event.caseNumber(), key, report);
            });
  }

  @EventListener
  void on(OutboxDelivered delivered) {
    if (delivered.partner() == Partner.MONITOR && !ComplaintFeed.isOwn(delivered.idempotencyKey())) {
      caseFile.note(delivered.caseNumber(), "monitor-informed", ARTICLE, "monitor", "The monitor has received: " + delivered.operation());
    }
  }
}
