package eu.pactway.casefile;

import static eu.pactway.database.Timestamps.instant;
import static eu.pactway.database.Timestamps.timestamp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code pactway.legal_event}: added and read, never changed. A corrected one is kept and no longer counts. */
@Repository
class LegalEventRows {

  private static final String REASON = "legal_event.reason";
  private static final String COUNTS = " and not exists (select from pactway.legal_event c where c.corrects = e.id)";

  private final JdbcClient jdbc;
  private final Columns columns;
  private final OncePerTransaction<List<LegalEvent>> seen = new OncePerTransaction<>();

  LegalEventRows(JdbcClient jdbc, Columns columns) {
    this.jdbc = jdbc;
    this.columns = columns;
  }

  void add(LegalEvent event) {
    add(event, null, null);
  }

  void add(LegalEvent event, Long corrects, String reason) {
    seen.forget(event.caseNumber());
    try {
      jdbc.sql(
              """
              insert into pactway.legal_event (case_number, type, at, date_only, recorded_at, source, recorded_by, corrects, reason)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
          .params(
              event.caseNumber(),
              event.type(),
              timestamp(event.at()),
              event.dateOnly(),
              timestamp(event.recordedAt()),
              event.source(),
              event.recordedBy(),
              corrects,
              columns.seal(event.caseNumber(), REASON, reason))
          .update();
    } catch (DuplicateKeyException alreadyCorrected) {
      throw new ConcurrencyFailureException("The record of " + event.type() + " has just been corrected", alreadyCorrected);
    } catch (DataIntegrityViolationException noSuchCase) {
      throw new UnknownCaseException(event.caseNumber());
    }
  }

  Optional<LegalEvent> latest(String caseNumber, String type) {
    return of(caseNumber).stream().filter(event -> event.type().equals(type)).reduce((earlier, later) -> later);
  }

  List<LegalEvent> of(String caseNumber) {
    return seen.get(caseNumber, () -> read(caseNumber));
  }

  private List<LegalEvent> read(String caseNumber) {
    return jdbc.sql("select * from pactway.legal_event e where case_number = ?" + COUNTS + " order by at, id")
        .param(caseNumber)
        .query(LegalEventRows::event)
        .list();
  }

  /** The record of the type that was recorded last, of those at that moment where one is given. */
  Optional<FiledEvent> standing(String caseNumber, String type, Instant at) {
    return filed(caseNumber).stream()
        .filter(filed -> !filed.corrected() && filed.event().type().equals(type) && (at == null || filed.event().at().equals(at)))
        .max(Comparator.comparing((FiledEvent filed) -> filed.event().recordedAt()).thenComparing(FiledEvent::id));
  }

  /** All of them, those that were corrected too. */
  List<FiledEvent> filed(String caseNumber) {
    return jdbc.sql(
            """
            select e.id, e.case_number, e.type, e.at, e.date_only, e.recorded_at, e.source, e.recorded_by, e.corrects, c.id is not null as corrected,
              coalesce(c.reason, e.reason) as reason from pactway.legal_event e
            left join pactway.legal_event c on c.corrects = e.id where e.case_number = ? order by e.at, e.id""")
        .param(caseNumber)
        .query(
            (row, n) ->
                new FiledEvent(
                    row.getLong("id"),
                    event(row, n),
                    row.getObject("corrects", Long.class),
                    row.getBoolean("corrected"),
                    columns.text(row, caseNumber, REASON)))
        .list();
  }

  private static LegalEvent event(ResultSet row, int n) throws SQLException {
    return new LegalEvent(
        row.getString("case_number"),
        row.getString("type"),
        instant(row, "at"),
        row.getBoolean("date_only"),
        instant(row, "recorded_at"),
        row.getString("source"),
        row.getString("recorded_by"));
  }
}
