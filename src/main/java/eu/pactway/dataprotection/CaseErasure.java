package eu.pactway.dataprotection;

import eu.pactway.casefile.CaseErased;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.LegalEvent;
import eu.pactway.engine.CaseHistory;
import eu.pactway.engine.EngineTimers;
import eu.pactway.privacy.CaseVault;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases a case: its rows, its timers, the history of its processes and its key, so that neither the database nor a copy of it tells anything
 * more. All or nothing. What stays is said in {@code privacy/tables.yaml}, and how long in {@link TraceRetention}.
 */
@Service
class CaseErasure {

  private static final String CITIZENSHIP = "citizenship-acquired";
  private static final String FINAL_DECISION = "final-decision";

  private final CaseFile caseFile;
  private final CaseVault vault;
  private final Erasures erasures;
  private final StorageGrounds grounds;
  private final StorageLock lock;
  private final EngineTimers timers;
  private final CaseHistory history;
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher publisher;
  private final Clock clock;

  CaseErasure(
      CaseFile caseFile,
      CaseVault vault,
      Erasures erasures,
      StorageGrounds grounds,
      StorageLock lock,
      EngineTimers timers,
      CaseHistory history,
      JdbcClient jdbc,
      ApplicationEventPublisher publisher,
      Clock clock) {
    this.caseFile = caseFile;
    this.vault = vault;
    this.erasures = erasures;
    this.grounds = grounds;
    this.lock = lock;
    this.timers = timers;
    this.history = history;
    this.jdbc = jdbc;
    this.publisher = publisher;
    this.clock = clock;
  }

  /**
   * Looks once more for what holds the file, since a hold may have been set after the last look (GDPR Art 17(3)).
   *
   * @param erasing the process that does it, whose own history stays as the trace of it
   * @return false where something holds the file, or its storage in Eurodac goes on; then nothing was done
   */
  @Transactional
  public boolean erase(String caseNumber, String erasing) {
    lock.takeToErase(caseNumber);
    if (!grounds.kind(caseNumber).equals(StorageGrounds.NONE)) {
      return false;
    }
    String ground = ground(caseNumber);
    Instant closed = caseFile.latest(caseNumber, Retention.CLOSED).map(LegalEvent::at).orElseThrow();
    timers.cancelAll(caseNumber);
    int processes = history.forget(caseNumber, erasing);
    Map<String, Integer> rows = delete(caseNumber, ground);
    vault.destroy(caseNumber);
    erasures.add(new Erasure(caseNumber, ground, closed, clock.instant(), rows, processes));
    publisher.publishEvent(new CaseErased(caseNumber, ground));
    return true;
  }

  private String ground(String caseNumber) {
    if (caseFile.latest(caseNumber, CITIZENSHIP).isPresent()) {
      return "APR Art 72(2)";
    }
    if (caseFile.latest(caseNumber, Retention.ERASURE_GRANTED).isPresent()) {
      return "GDPR Art 17(1)";
    }
    return caseFile.latest(caseNumber, FINAL_DECISION).isPresent() ? "APR Art 72(1)" : "GDPR Art 5(1)(e)";
  }

  private Map<String, Integer> delete(String caseNumber, String ground) {
    jdbc.sql("select set_config('pactway.retention_ground', ?, true)").param(ground).query(String.class).single();
    Map<String, Integer> rows = new TreeMap<>();
    for (PersonalTables.Table table : PersonalTables.all()) {
      if (table.kept() == null) {
        int gone = jdbc.sql("delete from pactway." + table.table() + " where " + table.rowsOfCase()).param(caseNumber).update();
        rows.merge(table.table(), gone, Integer::sum);
      }
    }
    jdbc.sql("select set_config('pactway.retention_ground', '', true)").query(String.class).single();
    return rows;
  }
}
