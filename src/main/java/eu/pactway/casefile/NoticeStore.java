package eu.pactway.casefile;

import static eu.pactway.database.Timestamps.instant;
import static eu.pactway.database.Timestamps.timestamp;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notices in PostgreSQL. */
@Service
@Transactional
class NoticeStore implements Notices {

  private static final String TEXT = "notice.text";

  private final JdbcClient jdbc;
  private final Columns columns;
  private final Clock clock;

  NoticeStore(JdbcClient jdbc, Columns columns, Clock clock) {
    this.jdbc = jdbc;
    this.columns = columns;
    this.clock = clock;
  }

  @Override
  public void tell(String caseNumber, String recipient, String kind, String text) {
    jdbc.sql("insert into pactway.notice (id, case_number, recipient, kind, text, at) values (?, ?, ?, ?, ?, ?)")
        .params(UUID.randomUUID(), caseNumber, recipient, kind, columns.seal(caseNumber, TEXT, text), timestamp(clock.instant()))
        .update();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Notice> of(String caseNumber) {
    return jdbc.sql("select * from pactway.notice where case_number = ? order by position")
        .param(caseNumber)
        .query(
            (row, n) ->
                new Notice(
                    row.getObject("id", UUID.class),
                    row.getString("case_number"),
                    row.getString("recipient"),
                    row.getString("kind"),
                    columns.text(row, caseNumber, TEXT),
                    instant(row, "at")))
        .list();
  }
}
