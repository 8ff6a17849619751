package eu.pactway.partner.simulator;

import static eu.pactway.database.Timestamps.instant;
import static eu.pactway.database.Timestamps.timestamp;

import eu.pactway.partner.Partner;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code simulated_answer}. */
@Repository
@Profile("simulators")
class LateAnswerStore {

  /**
   * @param key idempotency key of the call that it answers
   * @param data JSON of the event's data
   * @param times how often it is sent
   */
  record LateAnswer(
      UUID id,
      Instant due,
      String caseNumber,
      Partner partner,
      String key,
      String reference,
      String eventType,
      String data,
      int times,
      int attempts) {

    @Override
    public String toString() {
      return "LateAnswer[" + id + ", " + partner.id() + ", " + eventType + "]";
    }
  }

  private final JdbcClient jdbc;

  LateAnswerStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(LateAnswer answer) {
    jdbc.sql(
            """
            insert into pactway.simulated_answer (id, due, case_number, partner, idempotency_key, reference, event_type, data, times)
            values (:id, :due, :case, :partner, :key, :reference, :type, :data, :times)""")
        .param("id", answer.id())
        .param("due", timestamp(answer.due()))
        .param("case", answer.caseNumber())
        .param("partner", answer.partner().id())
        .param("key", answer.key())
        .param("reference", answer.reference())
        .param("type", answer.eventType())
        .param("data", answer.data())
        .param("times", answer.times())
        .update();
  }

  Optional<Instant> nextDue() {
    return jdbc.sql("select due from pactway.simulated_answer order by due limit 1")
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  List<LateAnswer> due(Instant now) {
    return jdbc.sql("select * from pactway.simulated_answer where due <= :now order by due, id")
        .param("now", timestamp(now))
        .query((row, number) -> read(row))
        .list();
  }

  boolean isPromised(Partner partner, String reference) {
    return jdbc.sql("select count(*) from pactway.simulated_answer where partner = :partner and reference = :reference")
            .param("partner", partner.id())
            .param("reference", reference)
            .query(Long.class)
            .single()
        > 0;
  }

  /** Sends what answers this call twice; false when nothing does. */
  boolean twice(String caseNumber, String key) {
    return jdbc.sql("update pactway.simulated_answer set times = 2 where case_number = :case and idempotency_key = :key")
            .param("case", caseNumber)
            .param("key", key)
            .update()
        > 0;
  }

  /** Sends what answers this call later; false when nothing does. */
  boolean postpone(String caseNumber, String key, Duration by) {
    return jdbc.sql(
                """
                update pactway.simulated_answer set due = due + make_interval(secs => :seconds)
                 where case_number = :case and idempotency_key = :key""")
            .param("seconds", by.toMillis() / 1000.0)
            .param("case", caseNumber)
            .param("key", key)
            .update()
        > 0;
  }

  void remove(UUID id) {
    jdbc.sql("delete from pactway.simulated_answer where id = :id").param("id", id).update();
  }

  void withdraw(Partner partner, String reference) {
    jdbc.sql("delete from pactway.simulated_answer where partner = :partner and reference = :reference")
        .param("partner", partner.id())
        .param("reference", reference)
        .update();
  }

  void retry(UUID id, Instant due) {
    jdbc.sql("update pactway.simulated_answer set due = :due, attempts = attempts + 1 where id = :id")
        .param("id", id)
        .param("due", timestamp(due))
        .update();
  }

  private static LateAnswer read(ResultSet row) throws SQLException {
    return new LateAnswer(
        row.getObject("id", UUID.class),
        instant(row, "due"),
        row.getString("case_number"),
        Partner.of(row.getString("partner")),
        row.getString("idempotency_key"),
        row.getString("reference"),
        row.getString("event_type"),
        row.getString("data"),
        row.getInt("times"),
        row.getInt("attempts"));
  }
}
