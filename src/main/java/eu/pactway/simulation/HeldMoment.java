package eu.pactway.simulation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The moment at which time is held, kept in the database so that a restart does not throw a training case back into the present. */
@Repository
@Profile("simulators")
class HeldMoment {

  private final JdbcClient jdbc;

  HeldMoment(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Instant> read() {
    return jdbc.sql("SELECT held_at FROM pactway.simulation_clock")
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  void write(Instant moment) {
    jdbc.sql("INSERT INTO pactway.simulation_clock (one, held_at) VALUES (true, :at) ON CONFLICT (one) DO UPDATE SET held_at = :at")
        .param("at", moment.atOffset(ZoneOffset.UTC))
        .update();
  }

  void clear() {
    jdbc.sql("DELETE FROM pactway.simulation_clock").update();
  }
}
