package eu.pactway.casefile;

import static eu.pactway.casefile.Columns.timestamp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code pactway.legal_event}: added and read, never changed. */
@Repository
class LegalEventRows {

  private final JdbcClient jdbc;
  private final OncePerTransaction<List<LegalEvent>> seen = new OncePerTransaction<>();

  LegalEventRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(LegalEvent event) {
    seen.forget(event.caseNumber());
    try {
      jdbc.sql(
              """
              insert into pactway.legal_event (case_number, type, at, date_only, recorded_at, source, recorded_by)
              values (?, ?, ?, ?, ?, ?, ?)""")
          .params(
              event.caseNumber(),
              event.type(),
              timestamp(event.at()),
              event.dateOnly(),
              timestamp(event.recordedAt()),
              event.source(),
              event.recordedBy())
          .update();
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
    return jdbc.sql("select * from pactway.legal_event where case_number = ? order by at, id")
        .param(caseNumber)
        .query(LegalEventRows::event)
        .list();
  }

  private static LegalEvent event(ResultSet row, int n) throws SQLException {
    return new LegalEvent(
        row.getString("case_number"),
        row.getString("type"),
        Columns.instant(row, "at"),
        row.getBoolean("date_only"),
        Columns.instant(row, "recorded_at"),
        row.getString("source"),
        row.getString("recorded_by"));
  }
}
