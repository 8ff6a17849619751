package eu.pactway.operations;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One query for each family of figures. Each looks at what is open, by an index or in a table that holds nothing else. */
@Component
class OperationQueries {

  private static final Duration SOON = Duration.ofDays(1);

  /** The label of the age beside the counts. */
  static final List<String> OLDEST = List.of("oldest");

  private final JdbcClient jdbc;
  private final Clock clock;

  OperationQueries(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Jobs that could run now, and jobs whose retries are used up: by {@code due}, {@code failed}. */
  Map<List<String>, Double> jobs() {
    return counted(
        """
        select case when retries_ = 0 then 'failed' else 'due' end, count(*) from engine.act_ru_job
         where suspension_state_ = 1 and (retries_ = 0 or duedate_ is null or duedate_ <= :now) group by 1""",
        Map.of("now", Timestamp.from(clock.instant())));
  }

  /** Open incidents by the engine's type. */
  Map<List<String>, Double> incidents() {
    return counted("select incident_type_, count(*) from engine.act_ru_incident group by 1", Map.of());
  }

  /** Open tasks: by {@code claimed}, {@code unclaimed}. */
  Map<List<String>, Double> tasks() {
    return counted(
        """
        select case when assignee_ is null then 'unclaimed' else 'claimed' end, count(*) from engine.act_ru_task
         group by 1""",
        Map.of());
  }

  /** Clocks that have not ended, by state and limit; one that ends within a day is also counted as {@code due}. */
  Map<List<String>, Double> clocks() {
    Instant now = clock.instant();
    Map<List<String>, Double> figures = new HashMap<>();
    jdbc.sql(
            """
            select state, time_limit, count(*), count(*) filter (where state = 'running' and governing_end_at <= :soon)
              from pactway.clock where ended_at is null group by 1, 2""")
        .param("soon", Timestamp.from(now.plus(SOON)))
        .query(
            row -> {
              figures.put(List.of(row.getString(1), row.getString(2)), row.getDouble(3));
              figures.merge(List.of("due", row.getString(2)), row.getDouble(4), Double::sum);
            });
    return figures;
  }

  /** Events that no step has taken, and the age in seconds of the oldest: by {@code waiting}, {@code stuck}, {@code oldest}. */
  Map<List<String>, Double> inbox() {
    return waiting("select lower(state), count(*), min(received_at) from pactway.inbox_message where state in ('WAITING', 'STUCK') group by 1");
  }

  /** Messages that no partner has taken, by partner, and the age in seconds of the oldest, by {@code oldest}. */
  Map<List<String>, Double> outbox() {
    return waiting("select partner, count(*), min(stored_at) from pactway.outbox_message where delivered_at is null group by 1");
  }

  /** The age in seconds of the last dump of this database, as {@code oldest}; infinite where none was ever made. */
  Map<List<String>, Double> backup() {
    double age =
        jdbc.sql("select extract(epoch from now() - max(at)) from pactway.backup_taken")
            .query((row, number) -> row.getObject(1) == null ? Double.POSITIVE_INFINITY : row.getDouble(1))
            .single();
    return Map.of(OLDEST, age);
  }

  private Map<List<String>, Double> waiting(String sql) {
    Instant now = clock.instant();
    Map<List<String>, Double> figures = new HashMap<>();
    List<Long> ages = new ArrayList<>();
    jdbc.sql(sql)
        .query(
            row -> {
              figures.put(List.of(row.getString(1)), row.getDouble(2));
              ages.add(Duration.between(row.getTimestamp(3).toInstant(), now).toSeconds());
            });
    figures.put(OLDEST, ages.stream().mapToDouble(Long::doubleValue).max().orElse(0));
    return figures;
  }

  private Map<List<String>, Double> counted(String sql, Map<String, ?> parameters) {
    Map<List<String>, Double> figures = new HashMap<>();
    jdbc.sql(sql)
        .params(parameters)
        .query(
            row -> {
              figures.put(List.of(row.getString(1)), row.getDouble(2));
            });
    return figures;
  }
}
