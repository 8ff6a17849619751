package eu.pactway.casefile;

import static eu.pactway.database.Timestamps.instant;
import static eu.pactway.database.Timestamps.timestamp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code pactway.inbox_message}. */
@Repository
class InboxRows {

  private static final String DATA = "inbox_message.data";

  private final JdbcClient jdbc;
  private final Columns columns;
  private final Clock clock;

  InboxRows(JdbcClient jdbc, Columns columns, Clock clock) {
    this.jdbc = jdbc;
    this.columns = columns;
    this.clock = clock;
  }

  /** Keeps the event; false where the same one (case, type, source, sender's id) was kept before. */
  boolean add(InboxMessageView event, String dataId) {
    return jdbc.sql(
                """
                insert into pactway.inbox_message (id, case_number, type, message, at, date_only, source, data_id, data, state, received_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing""")
            .params(
                event.id(),
                event.caseNumber(),
                event.type(),
                event.message(),
                timestamp(event.at().at()),
                event.at().dateOnly(),
                event.source(),
                dataId,
                columns.sealJson(event.caseNumber(), DATA, event.data()),
                event.state().name(),
                timestamp(event.receivedAt()))
            .update()
        > 0;
  }

  UUID idOf(String caseNumber, String type, String source, String dataId) {
    return jdbc.sql("select id from pactway.inbox_message where case_number = ? and type = ? and source = ? and data_id = ?")
        .params(caseNumber, type, source, dataId)
        .query(UUID.class)
        .single();
  }

  List<InboxMessageView> of(String caseNumber) {
    return jdbc.sql("select * from pactway.inbox_message where case_number = ? order by position")
        .param(caseNumber)
        .query(this::view)
        .list();
  }

  /** Ids of the events of a case that are not taken yet and go by one of the messages, oldest first. */
  List<UUID> notTaken(String caseNumber, Collection<String> messages) {
    return jdbc.sql(
            """
            select id from pactway.inbox_message where case_number = ? and state in ('WAITING', 'STUCK') and message = any (?)
            order by position""")
        .params(caseNumber, messages.toArray(String[]::new))
        .query(UUID.class)
        .list();
  }

  /** The event, locked until the transaction ends, so that two tries at once hand it over once. */
  Optional<InboxMessageView> lock(UUID id) {
    return jdbc.sql("select * from pactway.inbox_message where id = ? for update").param(id).query(this::view).optional();
  }

  void handedOver(UUID id) {
    jdbc.sql(
            """
            update pactway.inbox_message set state = 'HANDED_OVER', handed_over_at = ?, attempts = attempts + 1, problem = null
            where id = ?""")
        .params(timestamp(clock.instant()), id)
        .update();
  }

  void notTaken(UUID id, InboxState state, String problem) {
    jdbc.sql("update pactway.inbox_message set state = ?, attempts = attempts + 1, problem = ? where id = ?")
        .params(state.name(), problem, id)
        .update();
  }

  void settled(UUID id) {
    jdbc.sql("update pactway.inbox_message set state = 'SETTLED', problem = null where id = ?").param(id).update();
  }

  /** Kept for a person to look at: no step gets it, and the same event may come again. */
  void refused(UUID id, String problem) {
    jdbc.sql("update pactway.inbox_message set state = 'STUCK', message = null, data_id = null, problem = ? where id = ?")
        .params(problem, id)
        .update();
  }

  /** The sender's id stays: the same event again is known. */
  void erased(InboxMessageView event) {
    jdbc.sql("update pactway.inbox_message set data = ?, erased_at = ? where id = ?")
        .params(columns.sealJson(event.caseNumber(), DATA, Map.of()), timestamp(clock.instant()), event.id())
        .update();
  }

  void incident(UUID id, String incidentId) {
    jdbc.sql("update pactway.inbox_message set incident_id = ? where id = ?").params(incidentId, id).update();
  }

  Optional<String> incident(UUID id) {
    return jdbc.sql("select incident_id from pactway.inbox_message where id = ? and incident_id is not null")
        .param(id)
        .query(String.class)
        .optional();
  }

  private InboxMessageView view(ResultSet row, int n) throws SQLException {
    return new InboxMessageView(
        row.getObject("id", UUID.class),
        row.getString("case_number"),
        row.getString("type"),
        row.getString("message"),
        Columns.moment(row, "at", "date_only"),
        row.getString("source"),
        columns.sealedMap(row, row.getString("case_number"), DATA),
        InboxState.valueOf(row.getString("state")),
        row.getInt("attempts"),
        instant(row, "received_at"),
        instant(row, "handed_over_at"),
        row.getString("problem"));
  }
}
