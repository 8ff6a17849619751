package eu.pactway.safeguards;

import eu.pactway.casefile.CaseFile;
import eu.pactway.clock.ClockLadderReached;
import eu.pactway.clock.Rung;
import eu.pactway.partner.MonitorPort.BreachReport;
import eu.pactway.partner.Outbox;
import eu.pactway.partner.OutboxDelivered;
import eu.pactway.partner.Partner;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the independent monitor of missed time limits, in the transaction of the breach (SCR Art 10, APR Art 43(4)). */
@Component
class MonitorFeed {

  private static final String ARTICLE = "SCR Art 10, APR Art 43(4)";

  private final Outbox outbox;
  private final CaseFile caseFile;

  MonitorFeed(Outbox outbox, CaseFile caseFile) {
    this.outbox = outbox;
    this.caseFile = caseFile;
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
  void on(OutboxDelivered delivered) {
    if (delivered.partner() == Partner.MONITOR) {
      caseFile.note(delivered.caseNumber(), "monitor-informed", ARTICLE, "monitor", "The monitor has received: " + delivered.operation());
    }
  }
}
