package eu.pactway.casefile;

import static eu.pactway.database.Timestamps.instant;
import static eu.pactway.database.Timestamps.timestamp;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happened, told in order: the legal events, which are kept once, and the notes beside them. */
@Repository
class Timeline {

  private static final String TEXT = "timeline_entry.text";

  private final JdbcClient jdbc;
  private final Columns columns;
  private final LegalEventRows legalEvents;
  private final EventTypes types;

  Timeline(JdbcClient jdbc, Columns columns, LegalEventRows legalEvents, EventTypes types) {
    this.jdbc = jdbc;
    this.columns = columns;
    this.legalEvents = legalEvents;
    this.types = types;
  }

  void add(String caseNumber, Instant at, String type, String article, String actor, String text) {
    try {
      jdbc.sql("insert into pactway.timeline_entry (case_number, at, type, article, actor, text) values (?, ?, ?, ?, ?, ?)")
          .params(caseNumber, timestamp(at), type, article, actor, columns.seal(caseNumber, TEXT, text))
          .update();
    } catch (DataIntegrityViolationException noSuchCase) {
      throw new UnknownCaseException(caseNumber);
    }
  }

  List<TimelineEntry> of(String caseNumber) {
    Stream<TimelineEntry> events = legalEvents.filed(caseNumber).stream().map(this::entry);
    return Stream.concat(events, notes(caseNumber).stream())
        .sorted(Comparator.comparing(TimelineEntry::at).thenComparing(TimelineEntry::recordedAt))
        .toList();
  }

  private List<TimelineEntry> notes(String caseNumber) {
    return jdbc.sql("select at, type, article, actor, text from pactway.timeline_entry where case_number = ? order by at, id")
        .param(caseNumber)
        .query(
            (row, n) -> {
              Instant at = instant(row, "at");
              return new TimelineEntry(
                  at, at, row.getString("type"), row.getString("article"), row.getString("actor"), columns.text(row, caseNumber, TEXT));
            })
        .list();
  }

  private TimelineEntry entry(FiledEvent filed) {
    LegalEvent event = filed.event();
    var type = types.find(event.type());
    return new TimelineEntry(
        event.at(),
        event.recordedAt(),
        event.type(),
        type.map(EventTypes.EventType::article).orElse(null),
        event.recordedBy(),
        type.map(EventTypes.EventType::meaning).orElse(event.type()) + remark(filed));
  }

  private static String remark(FiledEvent filed) {
    if (filed.corrected()) {
      return " (this record was corrected and no longer counts: " + filed.reason() + ")";
    }
    return filed.corrects() == null ? "" : " (corrects an earlier record: " + filed.reason() + ")";
  }
}
