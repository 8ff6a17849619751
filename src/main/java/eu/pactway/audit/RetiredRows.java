package eu.pactway.audit;

import static eu.pactway.database.Timestamps.instant;
import static eu.pactway.database.Timestamps.timestamp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lines that stand for logs whose time is over. The database lets lines go by its function {@code audit_retire} alone. */
@Component
class RetiredRows {

  private final JdbcClient jdbc;

  RetiredRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Empty where the chain has no lines. */
  Optional<RetiredLog> retire(String chain, String ground, Instant at) {
    return jdbc.sql("select * from pactway.audit_retire(?, ?, ?)")
        .params(chain, ground, timestamp(at))
        .query((row, n) -> new RetiredLog(chain, row.getLong("last_position"), row.getString("last_hash"), row.getLong("retired"), at, ground))
        .optional();
  }

  /** In the order of chains and lines. */
  List<RetiredLog> all() {
    return jdbc.sql("select * from pactway.audit_retired order by chain, position").query(RetiredRows::retired).list();
  }

  List<RetiredLog> of(String chain) {
    return jdbc.sql("select * from pactway.audit_retired where chain = ? order by position").param(chain).query(RetiredRows::retired).list();
  }

  private static RetiredLog retired(ResultSet row, int n) throws SQLException {
    return new RetiredLog(
        row.getString("chain"), row.getLong("position"), row.getString("hash"), row.getLong("lines"),
        instant(row, "retired_at"), row.getString("ground"));
  }
}
