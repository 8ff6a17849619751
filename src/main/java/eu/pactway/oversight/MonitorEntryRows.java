package eu.pactway.oversight;

import static eu.pactway.database.Timestamps.instant;
import static eu.pactway.database.Timestamps.timestamp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code pactway.monitor_entry}. */
@Repository
class MonitorEntryRows {

  private final JdbcClient jdbc;

  MonitorEntryRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(String messageKey, MonitorEntry entry) {
    jdbc.sql(
            """
            insert into pactway.monitor_entry (message_key, kind, case_number, place, time_limit, article, text, at, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
        .params(
            messageKey, entry.kind(), entry.caseNumber(), entry.place(), entry.timeLimit(), entry.article(), entry.text(),
            timestamp(entry.at()), timestamp(entry.recordedAt()))
        .update();
  }

  List<MonitorEntry> read(MonitorEntries.Query query, FeedCursor after, int limit) {
    return jdbc.sql(
            """
            select epoch, written_in::text::bigint as written_in, position, kind, case_number, place, time_limit, article, text, at, recorded_at
            from pactway.monitor_entry
            where (epoch, written_in, position) > (:epoch, :transaction::text::xid8, :position)
              and (epoch < pactway.current_server_epoch() or written_in < pg_snapshot_xmin(pg_current_snapshot()))
              and (:kind::text is null or kind = :kind)
              and (:place::text is null or lower(place) = lower(:place))
              and (:caseNumber::text is null or case_number = :caseNumber)
            order by epoch, written_in, position limit :limit""")
        .param("epoch", after.epoch())
        .param("transaction", after.transaction())
        .param("position", after.position())
        .param("kind", query.kind())
        .param("place", query.place())
        .param("caseNumber", query.caseNumber())
        .param("limit", limit)
        .query(MonitorEntryRows::entry)
        .list();
  }

  List<MonitorEntries.Figure> figures(Instant from, Instant before, ZoneId zone) {
    return jdbc.sql(
            """
            select kind, place, to_char(at at time zone :zone, 'YYYY-MM') as month, count(*) as count from pactway.monitor_entry
            where at >= :from and at < :before group by 1, 2, 3 order by 3, 1, 2""")
        .param("zone", zone.getId())
        .param("from", timestamp(from))
        .param("before", timestamp(before))
        .query((row, n) -> new MonitorEntries.Figure(row.getString("kind"), row.getString("place"), row.getString("month"), row.getLong("count")))
        .list();
  }

  private static MonitorEntry entry(ResultSet row, int number) throws SQLException {
    return new MonitorEntry(
        new FeedCursor(row.getInt("epoch"), row.getLong("written_in"), row.getLong("position")).text(),
        row.getString("kind"),
        row.getString("case_number"),
        row.getString("place"),
        row.getString("time_limit"),
        row.getString("article"),
        row.getString("text"),
        instant(row, "at"),
        instant(row, "recorded_at"));
  }

}
