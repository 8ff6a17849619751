package eu.pactway.dataprotection;

import eu.pactway.casefile.CaseFile;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases that an earlier version closed, which knew no end of keeping them: theirs begins at the start of this one. */
@Component
class ClosedBefore {

  private record Closed(String caseNumber, OffsetDateTime at) {}

  private final JdbcClient jdbc;
  private final CaseFile caseFile;
  private final TransactionTemplate transaction;

  ClosedBefore(JdbcClient jdbc, CaseFile caseFile, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.caseFile = caseFile;
    this.transaction = transaction;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    unknown().forEach(closed -> transaction.executeWithoutResult(open -> begin(closed)));
  }

  private void begin(Closed closed) {
    boolean mine =
        jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('pactway.closed:' || ?, 0))").param(closed.caseNumber()).query(Boolean.class).single();
    if (mine && caseFile.latest(closed.caseNumber(), Retention.CLOSED).isEmpty()) {
      caseFile.record(closed.caseNumber(), Retention.CLOSED, closed.at().toInstant(), false, "journey");
    }
  }

  /** The last change of a closed case is the nearest that is known of its closing. */
  private List<Closed> unknown() {
    return jdbc.sql(
            """
            select c.case_number, c.changed_at as at from pactway.case_file c
             where c.stage = 'closed'
               and not exists (select from pactway.legal_event e where e.case_number = c.case_number and e.type = :type)""")
        .param("type", Retention.CLOSED)
        .query(Closed.class)
        .list();
  }
}
