package eu.pactway.oversight;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.Whereabouts;
import eu.pactway.partner.MonitorPort.BreachReport;
import eu.pactway.partner.MonitorPort.EventReport;
import eu.pactway.partner.OutboxStored;
import eu.pactway.partner.Partner;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The monitor's feed to read. It holds all that is pushed to the monitor, by whichever area, and nothing else: what is told to the monitor
 * is kept in the same transaction (SCR Art 10(2), APR Art 43(4)).
 */
@Service
@Transactional(readOnly = true)
public class MonitorEntries {

  /** What to read; null leaves a filter out. */
  public record Query(String kind, String place, String caseNumber) {}

  private final MonitorEntryRows rows;
  private final Whereabouts whereabouts;
  private final ComplaintRows complaints;
  private final Authority authority;
  private final Clock clock;

  MonitorEntries(MonitorEntryRows rows, Whereabouts whereabouts, ComplaintRows complaints, Authority authority, Clock clock) {
    this.rows = rows;
    this.whereabouts = whereabouts;
    this.complaints = complaints;
    this.authority = authority;
    this.clock = clock;
  }

  /**
   * Entries in the order in which they became visible, so that a reader who goes on behind the last cursor misses none.
   *
   * @param after cursor of the last entry read; null from the start
   * @throws IllegalArgumentException where the cursor is none of ours
   */
  public List<MonitorEntry> read(Query query, String after, int limit) {
    return rows.read(query, FeedCursor.read(after), limit);
  }

  /**
   * How often something of a kind was reported at a place in a month.
   *
   * @param place null where it is of none
   * @param month such as {@code 2026-11}, in the zone of the Member State
   */
  public record Figure(String kind, String place, String month, long count) {}

  /** Counted by when it happened, from a moment on and before another. */
  public List<Figure> figures(Instant from, Instant before) {
    return rows.figures(from, before, authority.zone());
  }

  @EventListener
  @Transactional
  public void on(OutboxStored stored) {
    if (stored.partner() == Partner.MONITOR) {
      rows.add(stored.call().idempotencyKey(), entry(stored));
    }
  }

  private MonitorEntry entry(OutboxStored stored) {
    String place = place(stored.call().caseNumber());
    if (stored.payload() instanceof BreachReport breach) {
      String text = "A time limit has passed";
      return new MonitorEntry(
          null, "breach", breach.caseNumber(), place, breach.timeLimit(), breach.article(), text, breach.at(), clock.instant());
    }
    EventReport event = (EventReport) stored.payload();
    return new MonitorEntry(
        null, event.type(), event.caseNumber(), place, null, event.article(), event.text(), event.at(), clock.instant());
  }

  /** Of a case where the person is; of a complaint without one where it happened. */
  private String place(String key) {
    return whereabouts.of(key).or(() -> complaints.find(key).map(Complaint::place)).orElse(null);
  }
}
