package eu.pactway.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.pactway.support.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The monitor's feed in a database that was dumped at one server and restored at another, whose transactions count anew. */
class RestoredFeedTest {

  private static final TestDatabase DATABASE = TestDatabase.migrated();
  private static final String CASE = "IT-2026-0000001-7";
  private static final Instant AT = Instant.parse("2026-11-27T08:00:00Z");
  private static final MonitorEntries.Query ALL = new MonitorEntries.Query(null, null, null);

  private final JdbcClient jdbc = JdbcClient.create(DATABASE.dataSource());
  private final MonitorEntryRows rows = new MonitorEntryRows(jdbc);

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @BeforeEach
  void anOldServerWhoseTransactionsHadCountedFurther() {
    jdbc.sql("set session_replication_role = replica; delete from pactway.monitor_entry; delete from pactway.case_file; "
        + "delete from pactway.server_epoch; reset session_replication_role").update();
    jdbc.sql("insert into pactway.server_epoch (epoch, system_identifier) values (1, 4711)").update();
    jdbc.sql(
            """
            insert into pactway.case_file (case_number, member_state, year, sequence_number, stage, arrival_kind, arrival_at, arrival_date_only, opened_at, changed_at)
            values (?, 'IT', 2026, 1, 'screening', 'inland-application', now(), false, now(), now())""")
        .param(CASE)
        .update();
    for (String key : List.of("first", "second")) {
      jdbc.sql(
              """
              insert into pactway.monitor_entry (message_key, kind, case_number, at, recorded_at, written_in)
              values (?, ?, ?, now(), now(), '900000000000')""")
          .params(key, key, CASE)
          .update();
    }
  }

  @Test
  void withoutMoreNothingOfTheOldServerWouldBeShown() {
    assertThat(kinds(FeedCursor.START)).as("how it looks before the application starts at the new server").isEmpty();
  }

  @Test
  void afterTheFirstStartAtTheNewServerAllIsShownAndWhatComesStandsBehindIt() {
    start();
    rows.add("third", entry("third"));
    assertThat(kinds(FeedCursor.START)).containsExactly("first", "second", "third");
  }

  @Test
  void aReaderGoesOnBehindTheLastEntryOfTheOldServer() {
    start();
    List<MonitorEntry> read = rows.read(ALL, FeedCursor.START, 10);
    FeedCursor last = FeedCursor.read(read.get(read.size() - 1).cursor());
    assertThat(kinds(last)).isEmpty();
    rows.add("third", entry("third"));
    assertThat(kinds(last)).containsExactly("third");
  }

  @Test
  void aCursorThatWasGivenOutBeforeThereWereEpochsIsStillOne() {
    start();
    rows.add("third", entry("third"));
    long first = rows.read(ALL, FeedCursor.START, 1).stream().map(entry -> FeedCursor.read(entry.cursor()).position()).findFirst().orElseThrow();
    String old = Base64.getUrlEncoder().withoutPadding().encodeToString(("900000000000:" + first).getBytes(StandardCharsets.UTF_8));
    assertThat(kinds(FeedCursor.read(old))).containsExactly("second", "third");
    assertThatThrownBy(() -> FeedCursor.read("bm9uZQ")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everyServerIsAnEpochAndEveryStartIsNot() {
    start();
    start();
    assertThat(jdbc.sql("select max(epoch) from pactway.server_epoch").query(Integer.class).single()).isEqualTo(2);
    jdbc.sql("insert into pactway.server_epoch (epoch, system_identifier) values (3, 4711)").update();
    start();
    assertThat(jdbc.sql("select max(epoch) from pactway.server_epoch").query(Integer.class).single()).as("back at this one").isEqualTo(4);
  }

  private static void start() {
    Flyway.configure().dataSource(DATABASE.dataSource()).schemas("pactway").defaultSchema("pactway").load().migrate();
  }

  private List<String> kinds(FeedCursor after) {
    return rows.read(ALL, after, 10).stream().map(MonitorEntry::kind).toList();
  }

  private static MonitorEntry entry(String kind) {
    return new MonitorEntry(null, kind, CASE, null, null, null, null, AT, AT);
  }
}
