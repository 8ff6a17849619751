package eu.pactway.oversight;

import static eu.pactway.database.Timestamps.instant;
import static eu.pactway.database.Timestamps.timestamp;

import eu.pactway.casefile.CurrentUser;
import eu.pactway.casefile.Whereabouts;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * On-the-spot and unannounced checks (SCR Art 10(2)): the monitor opens a visit to a place for a period and sees what happens there. A
 * visit leaves no trace in the case file, so that the place does not know of it.
 */
@Service
@Transactional
public class Visits {

  /** A visit; {@code from} inclusive, {@code to} exclusive. */
  public record Visit(UUID id, String place, Instant from, Instant to, String openedBy, Instant openedAt) {}

  private final JdbcClient jdbc;
  private final Whereabouts whereabouts;
  private final CurrentUser user;
  private final Clock clock;

  Visits(JdbcClient jdbc, Whereabouts whereabouts, CurrentUser user, Clock clock) {
    this.jdbc = jdbc;
    this.whereabouts = whereabouts;
    this.user = user;
    this.clock = clock;
  }

  /** Opens a visit; the caller has checked that the period has a length. */
  public UUID open(String place, Instant from, Instant to) {
    UUID id = UUID.randomUUID();
    jdbc.sql("insert into pactway.monitor_visit (id, place, from_at, to_at, opened_by, opened_at) values (?, ?, ?, ?, ?, ?)")
        .params(
            id, place, timestamp(from), timestamp(to), user.id(),
            timestamp(clock.instant()))
        .update();
    return id;
  }

  /** Newest first. */
  @Transactional(readOnly = true)
  public List<Visit> all() {
    return jdbc.sql("select * from pactway.monitor_visit order by opened_at desc, id").query((row, n) -> visit(row)).list();
  }

  @Transactional(readOnly = true)
  public Optional<Visit> find(UUID id) {
    return jdbc.sql("select * from pactway.monitor_visit where id = ?").param(id).query((row, n) -> visit(row)).optional();
  }

  /** Cases of persons at the place within the period, in the order of their numbers; none while the period lies ahead. */
  @Transactional(readOnly = true)
  public List<String> cases(Visit visit, String after, int limit) {
    return clock.instant().isBefore(visit.from())
        ? List.of()
        : whereabouts.at(visit.place(), visit.from(), visit.to(), after, limit);
  }

  private static Visit visit(java.sql.ResultSet row) throws java.sql.SQLException {
    return new Visit(
        row.getObject("id", UUID.class),
        row.getString("place"),
        instant(row, "from_at"),
        instant(row, "to_at"),
        row.getString("opened_by"),
        instant(row, "opened_at"));
  }
}
