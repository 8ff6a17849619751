package eu.pactway.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy that broke off must never pass for a copy; PostgreSQL's tools are stood in for by ones that leave half of their work behind. */
class FailedBackupTest {

  private static final Path SCRIPTS = Path.of("docker", "backup").toAbsolutePath();
  private static final String HALF_A_DUMP = "for word in \"$@\"; do case $word in --file=*) echo half > \"${word#--file=}\" ;; esac; done\nexit 1\n";
  private static final String HALF_A_SERVER = "for word in \"$@\"; do case $word in --pgdata=*) mkdir \"${word#--pgdata=}\" ;; esac; done\nexit 1\n";
  private static final String FAILS = "exit 1\n";
  private static final String NOTES = "echo \"$0 $*\" >> \"$BACKUP_FOLDER/../noted\"\n";

  @TempDir private Path place;
  private Path tools;
  private Path folder;

  @BeforeEach
  void bashIsThere() throws IOException {
    assumeThat(Path.of("/bin/bash")).exists();
    tools = Files.createDirectory(place.resolve("tools"));
    folder = Files.createDirectory(place.resolve("copies"));
  }

  @Test
  void halfADumpIsNoDumpAndTheFailureIsSaid() throws Exception {
    tool("pg_dump", HALF_A_DUMP);
    tool("pg_restore", FAILS);
    tool("psql", NOTES);
    assertThat(run("backup.sh", "once")).isNotZero();
    assertThat(copies()).allMatch(name -> name.endsWith(".part"));
    assertThat(place.resolve("noted")).as("Pactway shows no backup that is none").doesNotExist();
    assertThat(run("backup.sh", "healthy")).isNotZero();
  }

  @Test
  void aDumpThatCannotBeReadIsNoDump() throws Exception {
    tool("pg_dump", HALF_A_DUMP.replace("exit 1", "exit 0"));
    tool("pg_restore", FAILS);
    tool("psql", NOTES);
    assertThat(run("backup.sh", "once")).isNotZero();
    assertThat(copies()).allMatch(name -> name.endsWith(".part"));
  }

  @Test
  void oneDatabaseThatCannotBeDumpedKeepsNoOtherFromBeingDumped() throws Exception {
    tool("pg_dump", "case $* in *dbname=pactway*) exit 1 ;; esac\n" + HALF_A_DUMP.replace("exit 1", "exit 0"));
    tool("pg_restore", "exit 0\n");
    tool("psql", NOTES);
    assertThat(run("backup.sh", "once")).isNotZero();
    assertThat(copies()).filteredOn(name -> name.endsWith(".dump")).singleElement().asString().startsWith("keycloak-");
  }

  @Test
  void halfAServerIsNoCopyNorInTheRoundsForEver() throws Exception {
    tool("pg_basebackup", HALF_A_SERVER);
    tool("pg_verifybackup", FAILS);
    tool("pg_archivecleanup", NOTES);
    tool("sleep", "kill -TERM $PPID\n");
    run("base.sh", "for-ever");
    assertThat(copies()).isNotEmpty().allMatch(name -> name.endsWith(".part"));
    assertThat(place.resolve("noted")).as("no log is let go after a copy that failed").doesNotExist();
    assertThat(run("base.sh", "once")).isNotZero();
    assertThat(run("base.sh", "healthy")).isNotZero();
  }

  private void tool(String name, String body) throws IOException {
    Path tool = Files.writeString(tools.resolve(name), "#!/bin/bash\n" + body);
    Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private int run(String script, String what) throws Exception {
    ProcessBuilder call = new ProcessBuilder("bash", SCRIPTS.resolve(script).toString(), what);
    call.environment().put("PATH", tools + ":" + System.getenv("PATH"));
    call.environment().put("BACKUP_FOLDER", folder.toString());
    call.environment().put("BASE_FOLDER", folder.toString());
    call.environment().put("WAL_FOLDER", folder.toString());
    Process process = call.redirectErrorStream(true).redirectOutput(place.resolve("said").toFile()).start();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  private List<String> copies() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> file.getFileName().toString()).toList();
    }
  }
}
