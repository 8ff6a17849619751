package eu.pactway.partner;

import static eu.pactway.database.Timestamps.instant;
import static eu.pactway.database.Timestamps.timestamp;

import eu.pactway.engine.EngineTimers;
import eu.pactway.engine.OutageWatch;
import eu.pactway.engine.RetryCycles;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which partners are away, table {@code partner_outage}. The first failed call opens an outage and sets the timer of {@link CatchUp}; the
 * first answer moves that timer to now.
 */
@Component
class PartnerOutages implements OutageWatch {

  /** One outage. {@code answeredAt} is null while the partner is away. */
  record Outage(String partner, Instant since, Instant lastFailureAt, Instant answeredAt) {}

  private final JdbcClient jdbc;
  private final EngineTimers timers;
  private final RetryCycles cycles;
  private final Clock clock;

  PartnerOutages(JdbcClient jdbc, EngineTimers timers, RetryCycles cycles, Clock clock) {
    this.jdbc = jdbc;
    this.timers = timers;
    this.cycles = cycles;
    this.clock = clock;
  }

  @Override
  public void unreachable(String partner) {
    boolean first =
        jdbc.sql(
                """
                insert into pactway.partner_outage as o (partner, since, last_failure_at) values (:partner, :now, :now)
                on conflict (partner) do update set last_failure_at = excluded.last_failure_at, answered_at = null
                returning (xmax = 0) as opened""")
            .param("partner", partner)
            .param("now", now())
            .query(Boolean.class)
            .single();
    if (first) {
      probe(partner, Duration.ZERO);
    }
  }

  /** The partner has given an answer, be it a business no. */
  void answered(Partner partner) {
    int ended =
        jdbc.sql("update pactway.partner_outage set answered_at = :now where partner = :partner and answered_at is null")
            .param("partner", partner.id())
            .param("now", now())
            .update();
    if (ended == 1) {
      timers.schedule(CatchUp.TIMER, partner.id(), partner.id(), clock.instant());
    }
  }

  void probeLater(Outage outage) {
    probe(outage.partner(), Duration.between(outage.since(), clock.instant()));
  }

  private void probe(String partner, Duration away) {
    timers.schedule(CatchUp.TIMER, partner, partner, clock.instant().plus(cycles.probeAfter(away)));
  }

  Optional<Outage> find(String partner) {
    return all().stream().filter(outage -> outage.partner().equals(partner)).findFirst();
  }

  /** Longest first. */
  List<Outage> all() {
    return jdbc.sql("select partner, since, last_failure_at, answered_at from pactway.partner_outage order by since, partner")
        .query(
            (row, number) ->
                new Outage(
                    row.getString("partner"),
                    instant(row, "since"),
                    instant(row, "last_failure_at"),
                    instant(row, "answered_at")))
        .list();
  }

  void close(String partner) {
    jdbc.sql("delete from pactway.partner_outage where partner = ?").param(partner).update();
  }

  private OffsetDateTime now() {
    return timestamp(clock.instant());
  }
}
