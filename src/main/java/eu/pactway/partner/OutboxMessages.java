package eu.pactway.partner;

import static eu.pactway.database.Timestamps.timestamp;

import eu.pactway.privacy.CaseVault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code outbox_message}. A delivered message loses its payload: the case file has the content, the partner has the message. */
@Repository
class OutboxMessages {

  private static final String PAYLOAD = "outbox_message.payload";

  private final JdbcClient jdbc;
  private final CaseVault vault;

  OutboxMessages(JdbcClient jdbc, CaseVault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  /** False when a message with the key is stored already. */
  boolean store(OutboxMessage message, Instant at) {
    Call call = message.call();
    return jdbc.sql(
                """
                insert into pactway.outbox_message
                    (id, partner, operation, case_number, idempotency_key, user_id, purpose, answer_event, payload, stored_at)
                values (:id, :partner, :operation, :case, :key, :user, :purpose, :answerEvent, :payload, :at)
                on conflict (idempotency_key) do nothing""")
            .param("id", message.id())
            .param("partner", message.partner().id())
            .param("operation", message.operation())
            .param("case", call.caseNumber())
            .param("key", call.idempotencyKey())
            .param("user", call.user())
            .param("purpose", call.purpose())
            .param("answerEvent", call.answerEvent())
            .param("payload", vault.sealText(call.caseNumber(), PAYLOAD, message.payload()))
            .param("at", timestamp(at))
            .update()
        == 1;
  }

  /** The message while it waits; empty once delivered. */
  Optional<OutboxMessage> waiting(UUID id) {
    return jdbc.sql("select * from pactway.outbox_message where id = :id and delivered_at is null")
        .param("id", id)
        .query((row, number) -> read(row))
        .optional();
  }

  /** Messages of the same case to the same partner that were stored before and wait, oldest first; held until the transaction ends. */
  List<OutboxMessage> waitingBefore(OutboxMessage message) {
    return jdbc.sql(
            """
            select earlier.* from pactway.outbox_message earlier
              join pactway.outbox_message this on this.id = :id and this.partner = earlier.partner and this.case_number = earlier.case_number
             where earlier.delivered_at is null and earlier.position < this.position
             order by earlier.position for update of earlier""")
        .param("id", message.id())
        .query((row, number) -> read(row))
        .list();
  }

  void delivered(UUID id, Instant at) {
    jdbc.sql("update pactway.outbox_message set delivered_at = :at, payload = null where id = :id")
        .param("id", id)
        .param("at", timestamp(at))
        .update();
  }

  private OutboxMessage read(ResultSet row) throws SQLException {
    return new OutboxMessage(
        row.getObject("id", UUID.class),
        Partner.of(row.getString("partner")),
        row.getString("operation"),
        new Call(
            row.getString("case_number"),
            row.getString("idempotency_key"),
            row.getString("user_id"),
            row.getString("purpose"),
            row.getString("answer_event")),
        vault.openText(row.getString("case_number"), PAYLOAD, row.getBytes("payload")));
  }
}
