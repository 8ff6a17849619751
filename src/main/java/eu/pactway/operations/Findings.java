package eu.pactway.operations;

import static eu.pactway.database.Timestamps.instant;
import static eu.pactway.database.Timestamps.timestamp;

import eu.pactway.engine.EngineTimers;
import eu.pactway.engine.EventSubProcesses;
import eu.pactway.operations.FindingKind.Mending;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the checkers find, and the mending of what needs no looking at. */
@Service
public class Findings {

  private final JdbcClient jdbc;
  private final EngineTimers timers;
  private final EventSubProcesses beside;
  private final CheckerSettings settings;
  private final Clock clock;

  Findings(JdbcClient jdbc, EngineTimers timers, EventSubProcesses beside, CheckerSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.timers = timers;
    this.beside = beside;
    this.settings = settings;
    this.clock = clock;
  }

  /** Those of a kind, longest standing first. */
  @Transactional(readOnly = true)
  public List<Finding> of(FindingKind kind, int limit) {
    return ask(Checkers.question(kind) + " order by since nulls last, case_number limit " + limit)
        .query((row, number) -> finding(kind, row))
        .list();
  }

  /** How many there are. */
  @Transactional(readOnly = true)
  public long count(FindingKind kind) {
    return ask("select count(*) from (" + Checkers.question(kind) + ") all_of_them").query(Long.class).single();
  }

  /** As gauges want it: by the id of the kind. */
  Map<List<String>, Double> counts() {
    Map<List<String>, Double> counts = new HashMap<>();
    for (FindingKind kind : FindingKind.values()) {
      counts.put(List.of(kind.id()), (double) count(kind));
    }
    return counts;
  }

  /**
   * Mends all of a kind, up to a thousand at once.
   *
   * @return how many
   * @throws IllegalArgumentException where somebody must look first
   */
  @Transactional
  public int mend(FindingKind kind) {
    if (kind.mending() == Mending.BY_HAND) {
      throw new IllegalArgumentException(kind.id() + " is mended by hand");
    }
    List<Finding> all = of(kind, 1000);
    Instant now = clock.instant();
    for (Finding finding : all) {
      if (kind.mending() == Mending.FIRE_TIMER) {
        timers.schedule(finding.timerType(), finding.timerKey(), finding.caseNumber(), now);
      } else {
        timers.cancel(finding.timerType(), finding.timerKey());
      }
    }
    return all.size();
  }

  private JdbcClient.StatementSpec ask(String question) {
    Instant now = clock.instant();
    return jdbc.sql(question)
        .param("eventsSince", timestamp(now.minus(settings.eventsWait())))
        .param("beside", beside.starts().toArray(String[]::new))
        .param("messagesSince", timestamp(now.minus(settings.messagesWait())));
  }

  private static Finding finding(FindingKind kind, ResultSet row) throws SQLException {
    return new Finding(
        kind, row.getString("case_number"), row.getString("subject"), instant(row, "since"), row.getString("timer_type"), row.getString("timer_key"));
  }
}
