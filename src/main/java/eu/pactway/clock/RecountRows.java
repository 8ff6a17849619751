package eu.pactway.clock;

import static eu.pactway.database.Timestamps.timestamp;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds and marks rows of {@code pactway.clock} by the decided law they were counted under. */
@Repository
class RecountRows {

  private static final String BEHIND =
      """
       (ended_at is null or state = 'breached') and counted_under < :number
         and (:reach::timestamptz is null or greatest(legal_end_at, strict_end_at) > :reach)
      """;

  private final JdbcClient jdbc;

  RecountRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Together with other cases that are to be looked at, in the order of the database; of those, too, the first behind {@code after}. */
  List<String> cases(long number, Instant reach, String after, int atMost, List<String> others) {
    return behind("(select distinct case_number from pactway.clock where (:after::text is null or case_number > :after) and" + BEHIND
            + "order by case_number limit :limit) union select unnest(:others::text[]) order by 1 limit :limit", number, reach)
        .param("after", after)
        .param("others", others.toArray(String[]::new))
        .param("limit", atMost)
        .query(String.class)
        .list();
  }

  long count(long number, Instant reach) {
    return behind("select count(*) from pactway.clock where" + BEHIND, number, reach).query(Long.class).single();
  }

  boolean otherCalendar(long number, String calendarVersion) {
    return jdbc.sql(
            """
            select exists (select from pactway.clock
            where ended_at is null and counted_under >= ? and calendar_version <> ?)""")
        .params(number, calendarVersion)
        .query(Boolean.class)
        .single();
  }

  /** Marks what nobody holds; the rest is left to {@link #left}. */
  void mark(List<String> cases, long number, Instant reach, String calendarVersion) {
    behind(
            """
            update pactway.clock set counted_under = :number, calendar_version = :calendar where id in (
              select id from pactway.clock where case_number in (:cases) and"""
                + BEHIND
                + "for no key update skip locked)",
            number,
            reach)
        .param("calendar", calendarVersion)
        .param("cases", cases)
        .update();
  }

  List<String> left(List<String> cases, long number, Instant reach) {
    return behind("select distinct case_number from pactway.clock where case_number in (:cases) and" + BEHIND, number, reach)
        .param("cases", cases)
        .query(String.class)
        .list();
  }

  /** The limits that these cases have, or had, a clock of. */
  Map<String, Set<String>> limits(List<String> cases) {
    Map<String, Set<String>> limits = new HashMap<>();
    jdbc.sql("select distinct case_number, time_limit from pactway.clock where case_number in (:cases)")
        .param("cases", cases)
        .query(row -> {
          limits.computeIfAbsent(row.getString(1), c -> new HashSet<>()).add(row.getString(2));
        });
    return limits;
  }

  private JdbcClient.StatementSpec behind(String sql, long number, Instant reach) {
    return jdbc.sql(sql).param("number", number).param("reach", timestamp(reach));
  }
}
