package eu.pactway.audit;

import static eu.pactway.database.Timestamps.instant;
import static eu.pactway.database.Timestamps.timestamp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of the log. Lines are added and read, nothing else; the database refuses the rest. */
@Component
class AuditRows {

  /** Where a chain ends now. */
  record Head(long position, String hash) {}

  private static final int FETCHED_AT_ONCE = 1000;

  private final JdbcClient jdbc;
  private final JdbcTemplate streams;

  AuditRows(JdbcTemplate template) {
    this.jdbc = JdbcClient.create(template);
    this.streams = new JdbcTemplate(template.getDataSource());
    this.streams.setFetchSize(FETCHED_AT_ONCE);
  }

  /** The end of the chain, which nobody else can lengthen until the transaction ends. */
  Head hold(String chain) {
    return jdbc.sql("select last_position as position, last_hash as hash from pactway.audit_hold(?)").param(chain).query(Head.class).single();
  }

  void add(AuditEntry entry) {
    jdbc.sql(
            """
            insert into pactway.audit_entry
              (chain, position, at, who, roles, what, outcome, detail, purpose, origin, previous, hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            entry.chain(), entry.position(), timestamp(entry.at()), entry.who(), entry.roles(), entry.what(), entry.outcome(),
            entry.detail(), entry.purpose(), entry.origin(), entry.previous(), entry.hash())
        .update();
  }

  List<AuditEntry> of(String chain) {
    return jdbc.sql("select * from pactway.audit_entry where chain = ? order by position").param(chain).query(AuditRows::entry).list();
  }

  /** Every line, chain after chain, in the order of each. Needs a transaction, so that not all are held in memory. */
  void each(Consumer<AuditEntry> reader) {
    RowCallbackHandler each = row -> reader.accept(entry(row, 0));
    streams.query("select * from pactway.audit_entry order by chain, position", each);
  }

  private static AuditEntry entry(ResultSet row, int n) throws SQLException {
    Instant at = instant(row, "at");
    return new AuditEntry(
        row.getString("chain"), row.getLong("position"), at, row.getString("who"), row.getString("roles"), row.getString("what"),
        row.getString("outcome"), row.getString("detail"), row.getString("purpose"), row.getString("origin"), row.getString("previous"),
        row.getString("hash"));
  }
}
