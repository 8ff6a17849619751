package eu.pactway.change;

import static eu.pactway.database.Timestamps.timestamp;

import eu.pactway.clock.ClockMove;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code pactway.change_run} and {@code pactway.change_case}: what is still to do, and what came of it. */
@Repository
class RunRows {

  private final JdbcClient jdbc;

  RunRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void begin(long change) {
    jdbc.sql("insert into pactway.change_run (change) values (?)").param(change).update();
  }

  /** The last case looked at; null before the first. Nobody else plans the change until the transaction ends. */
  String lookedAt(long change) {
    return jdbc.sql("select looked_at from pactway.change_run where change = ? for update")
        .param(change)
        .query((row, n) -> java.util.Optional.ofNullable(row.getString(1)))
        .single()
        .orElse(null);
  }

  void lookedAt(long change, String caseNumber) {
    jdbc.sql("update pactway.change_run set looked_at = ?, planned_at = null where change = ?").params(caseNumber, change).update();
  }

  void planned(long change, Instant at) {
    jdbc.sql("update pactway.change_run set planned_at = ? where change = ?").params(timestamp(at), change).update();
  }

  void plan(long change, Collection<String> cases) {
    if (!cases.isEmpty()) {
      jdbc.sql(
              """
              insert into pactway.change_case (change, case_number, state)
              select :change, c, 'planned' from unnest(:cases::text[]) as c
              on conflict (change, case_number) do update set state = 'planned', problem = null""")
          .param("change", change)
          .param("cases", cases.toArray(String[]::new))
          .update();
    }
  }

  void done(long change, String caseNumber, List<ClockMove> moves) {
    jdbc.sql(
            """
            insert into pactway.change_case as c (change, case_number, state, moved, newly_breached, breaches_averted)
            values (:change, :case, 'done', :moved, :breached, :averted)
            on conflict (change, case_number) do update set state = 'done', problem = null, moved = c.moved + excluded.moved,
              newly_breached = c.newly_breached + excluded.newly_breached,
              breaches_averted = c.breaches_averted + excluded.breaches_averted""")
        .param("change", change)
        .param("case", caseNumber)
        .param("moved", moves.size())
        .param("breached", Outcomes.count(moves, ClockMove.Outcome.NEWLY_BREACHED))
        .param("averted", Outcomes.count(moves, ClockMove.Outcome.BREACH_AVERTED))
        .update();
  }

  void failed(long change, String caseNumber, String problem) {
    jdbc.sql("update pactway.change_case set state = 'failed', problem = ? where change = ? and case_number = ?")
        .params(problem, change, caseNumber)
        .update();
  }

  ChangeProgress progress(long change) {
    boolean planned =
        jdbc.sql("select planned_at is not null from pactway.change_run where change = ?")
            .param(change)
            .query(Boolean.class)
            .optional()
            .orElse(true);
    return jdbc.sql(
            """
            select count(*) as counted, count(*) filter (where state = 'done') as done, count(*) filter (where state = 'failed') as failed,
              coalesce(sum(moved), 0) as moved, coalesce(sum(newly_breached), 0) as breached, coalesce(sum(breaches_averted), 0) as averted
            from pactway.change_case where change = ?""")
        .param(change)
        .query(
            (row, n) ->
                new ChangeProgress(
                    state(planned, row.getInt("counted") - row.getInt("done"), row.getInt("failed")),
                    row.getInt("counted"),
                    row.getInt("done"),
                    row.getInt("failed"),
                    row.getInt("moved"),
                    row.getInt("breached"),
                    row.getInt("averted")))
        .single();
  }

  private static ChangeProgress.State state(boolean planned, int open, int failed) {
    if (!planned || open > failed) {
      return ChangeProgress.State.RUNNING;
    }
    return failed > 0 ? ChangeProgress.State.FAILED : ChangeProgress.State.DONE;
  }

  /** By case number, those behind one; state may be null for all. */
  List<ChangedCase> cases(long change, String state, String after, int atMost) {
    return jdbc.sql(
            """
            select * from pactway.change_case where change = :change and (:state::text is null or state = :state)
              and (:after::text is null or case_number > :after) order by case_number limit :limit""")
        .param("change", change)
        .param("state", state)
        .param("after", after)
        .param("limit", atMost)
        .query(
            (row, n) ->
                new ChangedCase(
                    row.getString("case_number"),
                    row.getString("state"),
                    row.getInt("moved"),
                    row.getInt("newly_breached"),
                    row.getInt("breaches_averted"),
                    row.getString("problem")))
        .list();
  }

  Set<String> failed(long change) {
    return new HashSet<>(
        jdbc.sql("select case_number from pactway.change_case where change = ? and state = 'failed'")
            .param(change)
            .query(String.class)
            .list());
  }
}
