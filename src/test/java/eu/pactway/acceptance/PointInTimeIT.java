package eu.pactway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * The second walk of docs/operations/backup-and-restore.md: the log of a real PostgreSQL is archived by the script of its container, and the
 * server goes back to the moment before somebody did harm.
 */
@EnabledIf(value = "eu.pactway.acceptance.RealPostgres#isInstalled", disabledReason = "No PostgreSQL with pg_basebackup in /usr/lib/postgresql")
class PointInTimeIT {

  private static final Path BASE = Path.of("docker", "backup", "base.sh").toAbsolutePath();
  private static final Path RESTORE = Path.of("docker", "backup", "restore-to-moment.sh").toAbsolutePath();

  @Test
  void theServerGoesBackToTheMomentBeforeTheHarm() throws Exception {
    Path archive = RealPostgres.folder();
    Path bases = RealPostgres.folder();
    Map<String, String> folders = Map.of("BASE_FOLDER", bases.toString(), "WAL_FOLDER", archive.toString());
    String base;
    String moment;
    try (RealPostgres server = RealPostgres.archiving(archive)) {
      server.sql("postgres", "create table kept (what text)");
      server.sql("postgres", "insert into kept values ('before the copy')");
      assertThat(server.ownScript(BASE, folders, "once")).contains("copied the server to ");
      base = server.ownScript(BASE, folders, "healthy").isEmpty() ? only(bases) : null;
      server.sql("postgres", "insert into kept values ('after the copy')");
      moment = server.answer("postgres", "select clock_timestamp()");
      server.sql("postgres", "delete from kept");
      String holdsTheHarm = server.answer("postgres", "select pg_walfile_name(pg_current_wal_insert_lsn())");
      server.sql("postgres", "select pg_switch_wal()");
      await(server, "select last_archived_wal >= '" + holdsTheHarm + "' from pg_stat_archiver");
      assertThat(server.answer("postgres", "select failed_count from pg_stat_archiver")).isEqualTo("0");
    }
    try (RealPostgres back = RealPostgres.prepared()) {
      back.ownScript(RESTORE, folders, base, back.data().toString(), moment);
      assertThatThrownBy(() -> back.ownScript(RESTORE, folders, base, back.data().toString(), moment)).hasMessageContaining("is not empty");
      List<String> archived = names(archive);
      back.beginArchiving(archive);
      await(back, "select not pg_is_in_recovery()");
      assertThat(back.answer("postgres", "select string_agg(what, ', ' order by what) from kept")).isEqualTo("after the copy, before the copy");
      back.sql("postgres", "insert into kept values ('and on')");
      back.sql("postgres", "select pg_switch_wal()");
      await(back, "select failed_count > 0 from pg_stat_archiver");
      assertThat(names(archive)).as("a server on trial leaves the log of the lost one alone").isEqualTo(archived);
      for (String setting : List.of("restore_command", "recovery_target_time", "recovery_target_action")) {
        back.sql("postgres", "alter system reset " + setting);
      }
      Files.delete(back.data().resolve("restored-on-trial"));
      await(back, "select archived_count > 0 and last_archived_time > last_failed_time from pg_stat_archiver");
      assertThat(names(archive)).as("from now on it archives, beginning with its own time").containsAll(archived).contains("00000002.history");
      assertThat(Files.readString(back.data().resolve("postgresql.auto.conf"))).doesNotContain("recovery", "restore_command");
    }
  }

  /** PostgreSQL tries a file that was not taken again after a minute. */
  private static void await(RealPostgres server, String holds) throws Exception {
    for (int wait = 0; wait < 240 && !server.answer("postgres", holds).equals("t"); wait++) {
      Thread.sleep(500);
    }
    assertThat(server.answer("postgres", holds)).as(holds).isEqualTo("t");
  }

  private static List<String> names(Path folder) throws Exception {
    try (var all = Files.list(folder)) {
      return all.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static String only(Path bases) throws Exception {
    try (var all = Files.list(bases)) {
      return all.map(Path::toString).reduce((one, other) -> {
        throw new AssertionError("more than one copy");
      }).orElseThrow();
    }
  }
}
