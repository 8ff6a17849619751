package eu.pactway.clock;

import static eu.pactway.database.Timestamps.instant;
import static eu.pactway.database.Timestamps.timestamp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.pactway.casefile.OncePerTransaction;
import eu.pactway.law.ExplanationStep;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code pactway.clock}. */
@Repository
class ClockRows {

  private static final TypeReference<List<ExplanationStep>> STEPS = new TypeReference<>() {};
  private static final TypeReference<List<MadeAdjustment>> ADJUSTMENTS = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final OncePerTransaction<Map<String, Optional<ClockRow>>> seen = new OncePerTransaction<>();

  ClockRows(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void add(ClockRow row) {
    seen.forget(row.caseNumber());
    bound(
            """
            insert into pactway.clock (id, case_number, time_limit, subject, state, trigger_event, triggered_at, trigger_date_only, started_at,
              strict_end, legal_end, strict_end_at, legal_end_at, governing_end_at, calendar_version, steps, adjustments, rung, ended_at,
              effect_applied, ended_by, counted_under)
            values (:id, :caseNumber, :timeLimit, :subject, :state, :event, :triggeredAt, :dateOnly, :startedAt, :strictEnd, :legalEnd, :strictEndAt,
              :legalEndAt, :governingEndAt, :calendar, :steps::jsonb, :adjustments::jsonb, :rung, :endedAt, :effect,
              :endedBy, :under)""",
            row)
        .param("caseNumber", row.caseNumber())
        .param("timeLimit", row.timeLimit())
        .param("subject", row.subject())
        .param("startedAt", timestamp(row.startedAt()))
        .update();
  }

  /** Keeps a change; refused when somebody else changed the clock meanwhile. */
  void change(ClockRow row) {
    seen.forget(row.caseNumber());
    int changed =
        bound(
                """
                update pactway.clock set state = :state, trigger_event = :event, triggered_at = :triggeredAt,
                  trigger_date_only = :dateOnly, strict_end = :strictEnd, legal_end = :legalEnd, strict_end_at = :strictEndAt,
                  legal_end_at = :legalEndAt, governing_end_at = :governingEndAt, calendar_version = :calendar, steps = :steps::jsonb,
                  adjustments = :adjustments::jsonb, rung = :rung, ended_at = :endedAt, effect_applied = :effect, ended_by = :endedBy,
                  counted_under = :under, version = version + 1
                where id = :id and version = :version""",
                row)
            .param("version", row.version())
            .update();
    if (changed == 0) {
      throw new OptimisticLockingFailureException("The clock " + row.timeLimit() + " of case " + row.caseNumber() + " has just changed");
    }
  }

  Optional<ClockRow> get(UUID id) {
    return jdbc.sql("select * from pactway.clock where id = ?").param(id).query(this::row).optional();
  }

  /**
   * The clock of the limit that has not ended; a breached one is open until what it demands is done. Of several, the one that was started
   * first.
   */
  Optional<ClockRow> open(String caseNumber, String timeLimit) {
    return seen.get(caseNumber, HashMap::new).computeIfAbsent(timeLimit, limit -> readOpen(caseNumber, limit));
  }

  /** The one of this subject. */
  Optional<ClockRow> open(String caseNumber, String timeLimit, String subject) {
    return subject.isEmpty()
        ? open(caseNumber, timeLimit).filter(row -> row.subject().isEmpty())
        : jdbc.sql("select * from pactway.clock where case_number = ? and time_limit = ? and subject = ? and ended_at is null")
            .params(caseNumber, timeLimit, subject)
            .query(this::row)
            .optional();
  }

  private Optional<ClockRow> readOpen(String caseNumber, String timeLimit) {
    return jdbc.sql("select * from pactway.clock where case_number = ? and time_limit = ? and ended_at is null order by position limit 1")
        .params(caseNumber, timeLimit)
        .query(this::row)
        .optional();
  }

  List<ClockRow> open(String caseNumber) {
    return jdbc.sql("select * from pactway.clock where case_number = ? and ended_at is null order by position")
        .param(caseNumber)
        .query(this::row)
        .list();
  }

  Optional<ClockRow> last(String caseNumber, String timeLimit) {
    return jdbc.sql("select * from pactway.clock where case_number = ? and time_limit = ? order by position desc limit 1")
        .params(caseNumber, timeLimit)
        .query(this::row)
        .optional();
  }

  List<ClockRow> of(String caseNumber) {
    return jdbc.sql("select * from pactway.clock where case_number = ? order by position").param(caseNumber).query(this::row).list();
  }

  /** Of these cases the clocks that a change of the law can move: the open ones, and those that were missed. */
  List<ClockRow> openOrBreached(Collection<String> caseNumbers) {
    return jdbc.sql(
            """
            select * from pactway.clock where case_number in (:cases) and (ended_at is null or state = 'breached')
            order by case_number, position""")
        .param("cases", caseNumbers)
        .query(this::row)
        .list();
  }

  Set<String> casesWithClock(ClockState state, Collection<String> caseNumbers) {
    if (caseNumbers.isEmpty()) {
      return Set.of();
    }
    return new HashSet<>(
        jdbc.sql("select distinct case_number from pactway.clock where state = :state and case_number in (:cases)")
            .param("state", state.id())
            .param("cases", caseNumbers)
            .query(String.class)
            .list());
  }

  private JdbcClient.StatementSpec bound(String sql, ClockRow row) {
    return jdbc.sql(sql)
        .param("id", row.id())
        .param("state", row.state().id())
        .param("event", row.triggerEvent())
        .param("triggeredAt", timestamp(row.triggeredAt()))
        .param("dateOnly", row.triggerDateOnly())
        .param("strictEnd", row.strictEnd())
        .param("legalEnd", row.legalEnd())
        .param("strictEndAt", timestamp(row.strictEndAt()))
        .param("legalEndAt", timestamp(row.legalEndAt()))
        .param("governingEndAt", timestamp(row.governingEndAt()))
        .param("calendar", row.calendarVersion())
        .param("steps", write(row.steps()))
        .param("adjustments", write(row.adjustments()))
        .param("rung", row.rung() == null ? null : row.rung().name())
        .param("endedAt", timestamp(row.endedAt()))
        .param("effect", row.effectApplied())
        .param("endedBy", row.endedBy())
        .param("under", row.countedUnder());
  }

  private ClockRow row(ResultSet row, int n) throws SQLException {
    String rung = row.getString("rung");
    return new ClockRow(
        row.getObject("id", UUID.class),
        row.getString("case_number"),
        row.getString("time_limit"),
        row.getString("subject"),
        ClockState.of(row.getString("state")),
        row.getString("trigger_event"),
        instant(row, "triggered_at"),
        row.getBoolean("trigger_date_only"),
        instant(row, "started_at"),
        row.getObject("strict_end", LocalDate.class),
        row.getObject("legal_end", LocalDate.class),
        instant(row, "strict_end_at"),
        instant(row, "legal_end_at"),
        instant(row, "governing_end_at"),
        row.getString("calendar_version"),
        read(row.getString("steps"), STEPS),
        read(row.getString("adjustments"), ADJUSTMENTS),
        rung == null ? null : Rung.valueOf(rung),
        instant(row, "ended_at"),
        row.getString("effect_applied"),
        row.getString("ended_by"),
        row.getLong("counted_under"),
        row.getInt("version"));
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A clock cannot be written as JSON", e);
    }
  }

  private <T> T read(String text, TypeReference<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A clock's JSON cannot be read", e);
    }
  }

}
