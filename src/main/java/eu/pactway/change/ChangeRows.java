package eu.pactway.change;

import static eu.pactway.database.Timestamps.instant;
import static eu.pactway.database.Timestamps.timestamp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code pactway.change}: added and read, never changed. */
@Repository
class ChangeRows {

  private final JdbcClient jdbc;
  private final DecisionJson json;

  ChangeRows(JdbcClient jdbc, DecisionJson json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Lets nobody else decide for all cases until the transaction ends: decisions count in the order in which they become visible. */
  void oneAtATime() {
    jdbc.sql("select pg_advisory_xact_lock(hashtext('pactway.change'))").query(row -> {});
  }

  Change add(Proposal proposal, String by, Instant at) {
    UUID id = UUID.randomUUID();
    long number =
        jdbc.sql(
                """
                insert into pactway.change (id, kind, case_number, content, instrument, reason, decided_by, decided_at)
                values (?, ?, ?, ?::jsonb, ?, ?, ?, ?) returning number""")
            .params(
                id,
                proposal.decision().kind(),
                proposal.caseNumber(),
                json.write(proposal.decision()),
                proposal.instrument(),
                proposal.reason(),
                by,
                timestamp(at))
            .query(Long.class)
            .single();
    return new Change(id, number, proposal.caseNumber(), proposal.decision(), proposal.instrument(), proposal.reason(), by, at);
  }

  Optional<Change> find(UUID id) {
    return jdbc.sql("select * from pactway.change where id = ?").param(id).query(this::change).optional();
  }

  Change get(long number) {
    return jdbc.sql("select * from pactway.change where number = ?").param(number).query(this::change).single();
  }

  /** Number of the last change that holds for all cases; 0 for none. */
  long lastForAll() {
    return jdbc.sql("select coalesce(max(number), 0) from pactway.change where case_number is null").query(Long.class).single();
  }

  /** Those that hold for all cases, in their order. */
  List<Change> forAll() {
    return jdbc.sql("select * from pactway.change where case_number is null order by number").query(this::change).list();
  }

  /** Newest first, those before a number; each filter may be null. */
  List<Change> page(String caseNumber, Long before, int atMost) {
    return jdbc.sql(
            """
            select * from pactway.change
            where (:case::text is null or case_number = :case) and (:before::bigint is null or number < :before)
            order by number desc limit :limit""")
        .param("case", caseNumber)
        .param("before", before)
        .param("limit", atMost)
        .query(this::change)
        .list();
  }

  private Change change(ResultSet row, int n) throws SQLException {
    return new Change(
        row.getObject("id", UUID.class),
        row.getLong("number"),
        row.getString("case_number"),
        json.read(row.getString("kind"), row.getString("content")),
        row.getString("instrument"),
        row.getString("reason"),
        row.getString("decided_by"),
        instant(row, "decided_at"));
  }
}
