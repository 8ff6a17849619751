package eu.pactway.biometrics;

import static eu.pactway.database.Timestamps.instant;
import static eu.pactway.database.Timestamps.timestamp;

import eu.pactway.partner.BiometricsPort.Category;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is still to be sent to Eurodac about stored data sets, in the order in which it became known. */
@Repository
class TransmissionQueue {

  private final JdbcClient jdbc;

  TransmissionQueue(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Puts it at the end of the queue; false where the same is there already, sent or not, or where a correction waits, which will say what is
   * right when it is sent.
   */
  boolean add(QueuedTransmission transmission, Instant now) {
    return jdbc.sql(
                """
                insert into pactway.eurodac_transmission
                  (id, case_number, category, kind, event_type, event_at, member_state, detail, queued_at)
                select ?, ?, ?, ?, ?, ?, ?, ?, ?
                where not exists (
                  select from pactway.eurodac_transmission waiting
                  where waiting.case_number = ? and waiting.category = ? and waiting.kind = ? and waiting.kind = 'CORRECTION'
                    and waiting.sent_at is null)
                on conflict do nothing""")
            .params(
                transmission.id(),
                transmission.caseNumber(),
                transmission.category().name(),
                transmission.kind().name(),
                transmission.eventType(),
                timestamp(transmission.eventAt()),
                transmission.memberState(),
                transmission.detail(),
                timestamp(now),
                transmission.caseNumber(),
                transmission.category().name(),
                transmission.kind().name())
            .update()
        == 1;
  }

  /** The one whose turn it is; nobody else gets it before the transaction ends. */
  Optional<QueuedTransmission> next(String caseNumber, Category category) {
    return jdbc.sql(
            """
            select * from pactway.eurodac_transmission
            where case_number = ? and category = ? and sent_at is null order by place limit 1 for update""")
        .params(caseNumber, category.name())
        .query(TransmissionQueue::transmission)
        .optional();
  }

  /** All that wait, in their order; nobody else gets them before the transaction ends. */
  List<QueuedTransmission> waiting(String caseNumber, Category category) {
    return jdbc.sql(
            """
            select * from pactway.eurodac_transmission
            where case_number = ? and category = ? and sent_at is null order by place for update""")
        .params(caseNumber, category.name())
        .query(TransmissionQueue::transmission)
        .list();
  }

  Optional<QueuedTransmission> find(UUID id) {
    return jdbc.sql("select * from pactway.eurodac_transmission where id = ?").param(id).query(TransmissionQueue::transmission).optional();
  }

  /** Whether nothing that Eurodac tells others of under the same name has been sent about a data set of the case after it. */
  boolean isLast(QueuedTransmission transmission) {
    return jdbc.sql(
                """
                select count(*) from pactway.eurodac_transmission later join pactway.eurodac_transmission it on it.id = ?
                where later.case_number = it.case_number and later.kind = any (?) and later.event_at > it.event_at
                  and later.sent_at is not null""")
            .params(transmission.id(), alike(transmission.kind()))
            .query(Long.class)
            .single()
        == 0;
  }

  boolean isEmpty(String caseNumber, Category category) {
    return jdbc.sql("select count(*) from pactway.eurodac_transmission where case_number = ? and category = ? and sent_at is null")
            .params(caseNumber, category.name())
            .query(Long.class)
            .single()
        == 0;
  }

  /** Whether another data set of the case must still be told of the same event. */
  boolean isOwedElsewhere(QueuedTransmission transmission) {
    return jdbc.sql(
                """
                select count(*) from pactway.eurodac_transmission
                where case_number = ? and kind = ? and event_type = ? and event_at = ? and sent_at is null and id <> ?""")
            .params(
                transmission.caseNumber(),
                transmission.kind().name(),
                transmission.eventType(),
                timestamp(transmission.eventAt()),
                transmission.id())
            .query(Long.class)
            .single()
        > 0;
  }

  void sent(UUID id, Instant at) {
    jdbc.sql("update pactway.eurodac_transmission set sent_at = ? where id = ?").params(timestamp(at), id).update();
  }

  /** It is owed no more, and was not sent. */
  void drop(UUID id) {
    jdbc.sql("delete from pactway.eurodac_transmission where id = ?").param(id).update();
  }

  /** Ids of all that was or is to be sent about the data set. */
  List<String> ids(String caseNumber, Category category) {
    return jdbc.sql("select id::text from pactway.eurodac_transmission where case_number = ? and category = ?")
        .params(caseNumber, category.name())
        .query(String.class)
        .list();
  }

  /** Nothing more is owed about a data set that is gone. */
  void drop(String caseNumber, Category category) {
    jdbc.sql("delete from pactway.eurodac_transmission where case_number = ? and category = ?")
        .params(caseNumber, category.name())
        .update();
  }

  private static String[] alike(Transmission kind) {
    return Arrays.stream(Transmission.values())
        .filter(other -> Objects.equals(other.notified(), kind.notified()))
        .map(Transmission::name)
        .toArray(String[]::new);
  }

  private static QueuedTransmission transmission(ResultSet row, int number) throws SQLException {
    return new QueuedTransmission(
        row.getObject("id", UUID.class),
        row.getString("case_number"),
        Category.valueOf(row.getString("category")),
        Transmission.valueOf(row.getString("kind")),
        row.getString("event_type"),
        instant(row, "event_at"),
        row.getString("member_state"),
        row.getString("detail"));
  }
}
