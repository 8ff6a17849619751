package eu.pactway.dataprotection;

import eu.pactway.casefile.CaseErased;
import eu.pactway.engine.EngineTimers;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is left of an erased case has ends of its own: the engine's trace of the erasure, and the log of who did and read what (GDPR
 * Art 5(1)(e)). Each is a timer of the case; there is no process any more that could draw it.
 */
@Component
class TraceRetention {

  private final TraceEnds ends;
  private final EngineTimers timers;
  private final Erasures erasures;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  TraceRetention(
      TraceEnds ends,
      EngineTimers timers,
      Erasures erasures,
      JdbcClient jdbc,
      TransactionTemplate transaction) {
    this.ends = ends;
    this.timers = timers;
    this.erasures = erasures;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @EventListener
  void on(CaseErased erased) {
    Instant at = erasures.find(erased.caseNumber()).orElseThrow().erasedAt();
    for (Trace trace : Trace.values()) {
      schedule(trace, erased.caseNumber(), at);
    }
  }

  /** Cases that an earlier version erased, and whose timers it did not know; also after a restore of a dump. */
  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    for (Trace trace : Trace.values()) {
      unwatched(trace).forEach(number -> transaction.executeWithoutResult(open -> {
        boolean mine =
            jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('pactway.trace:' || ?, 0))").param(number).query(Boolean.class).single();
        if (mine) {
          schedule(trace, number, erasures.find(number).orElseThrow().erasedAt());
        }
      }));
    }
  }

  private void schedule(Trace trace, String caseNumber, Instant erasedAt) {
    timers.schedule(trace.timer(), caseNumber, caseNumber, ends.end(trace, erasedAt));
  }

  private List<String> unwatched(Trace trace) {
    return jdbc.sql(
            """
            select e.case_number from pactway.erasure e
             where exists (select from %s)
               and not exists (select from engine.act_ru_job j where j.handler_type_ = 'pactway-timer' and j.handler_cfg_ = ? || '|' || e.case_number)
             order by e.case_number"""
                .formatted(trace.left()))
        .param(trace.timer())
        .query(String.class)
        .list();
  }
}
