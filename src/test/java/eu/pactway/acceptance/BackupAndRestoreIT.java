package eu.pactway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/**
 * The walk of docs/operations/backup-and-restore.md with the scripts of docker/backup and a real pg_dump: a database is dumped while the
 * application works on it, restored at another server, and everything goes on there.
 */
@EnabledIf(value = "eu.pactway.acceptance.RealPostgres#isInstalled", disabledReason = "No PostgreSQL with pg_dump in /usr/lib/postgresql")
class BackupAndRestoreIT {

  private static final Path BACKUP = Path.of("docker", "backup", "backup.sh").toAbsolutePath();
  private static final Path RESTORE = Path.of("docker", "backup", "restore.sh").toAbsolutePath();
  private static final String CASE =
      """
      {"arrival": {"kind": "inland-application", "at": "2026-09-01T08:00:00+02:00", "place": "Bologna"},
       "applicationMadeAt": "2026-09-01T08:10:00+02:00",
       "person": {"givenNames": "Hala", "familyNames": "Khalil", "dateOfBirth": "1990-05-05", "sex": "F", "nationality": "SY",
                  "languages": ["ar"]},
       "unaccompaniedMinor": false}
      """;

  @TempDir private Path dumps;

  @Test
  void whatWasDumpedGoesOnAtAnotherServer() throws Exception {
    String caseNumber;
    JsonNode clocks;
    JsonNode told;
    Path dump;
    Path masterKey = SharedDatabase.masterKey();
    try (RealPostgres lost = RealPostgres.start()) {
      lost.sql("postgres", "create role pactway login");
      lost.sql("postgres", "create database pactway owner pactway");
      try (PackagedPactway pactway = startAt(lost.url("pactway"), masterKey)) {
        caseNumber = pactway.as("system").post("/api/v1/cases", CASE).path("caseNumber").asText();
        play(pactway, caseNumber, "responsibility-determination");
        // A limit that is missed, so that the monitor is told something.
        pactway.as("admin").post("/api/v1/simulation/clock/advance", Map.of("by", "P60D"));
        clocks = pactway.as("supervisor").get("/api/v1/cases/" + caseNumber + "/clocks");
        told = pactway.as("monitor").get("/api/v1/monitor/entries?limit=200").path("items");
        assertThat(told).isNotEmpty();
        dump = dump(lost);
        assertThat(pactway.as("scraper").text("/actuator/prometheus").lines().filter(line -> line.startsWith("pactway_backup_age_seconds")))
            .singleElement().satisfies(age -> assertThat(Double.parseDouble(age.split(" ")[1])).isBetween(0.0, 600.0));
      }
    }
    try (RealPostgres found = RealPostgres.start()) {
      found.sql("postgres", "create role pactway login");
      assertThat(found.script(RESTORE, Map.of(), dump.toString(), "pactway", "pactway")).contains("restored " + dump.getFileName());
      try (PackagedPactway pactway = startAt(found.url("pactway"), masterKey)) {
        JsonNode audit = pactway.as("admin").get("/api/v1/audit/verify");
        assertThat(audit.path("intact").asBoolean()).as(audit.toString()).isTrue();
        assertThat(audit.path("entries").asInt()).isPositive();
        assertThat(pactway.as("supervisor").get("/api/v1/cases/" + caseNumber + "/clocks")).isEqualTo(clocks);
        JsonNode findings = pactway.as("process-owner").get("/api/v1/operations/findings");
        assertThat(findings.path("items")).as(findings.toString()).isEmpty();
        assertThat(pactway.as("monitor").get("/api/v1/monitor/entries?limit=200").path("items")).as("nothing is hidden from the monitor").hasSameSizeAs(told);
        assertThat(play(pactway, caseNumber, "end").path("outcome").asText()).isNotEmpty();
        assertThat(pactway.as("monitor").get("/api/v1/monitor/entries?limit=200").path("items").size()).isGreaterThanOrEqualTo(told.size());
        assertThat(pactway.as("admin").get("/api/v1/audit/verify").path("intact").asBoolean()).isTrue();
      }
    }
  }

  private Path dump(RealPostgres server) throws Exception {
    Path old = Files.createFile(dumps.resolve("pactway-20200101T000000Z.dump"));
    Files.setLastModifiedTime(old, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
    Map<String, String> settings = Map.of("BACKUP_FOLDER", dumps.toString(), "BACKUP_DATABASES", "pactway", "BACKUP_KEEP_DAYS", "30");
    assertThat(server.script(BACKUP, settings, "once")).contains("dumped pactway").contains("let go of pactway-20200101T000000Z.dump");
    server.script(BACKUP, settings, "healthy");
    List<Path> all = files(".dump");
    assertThat(all).hasSize(1);
    assertThat(files(".part")).isEmpty();
    assertThat(Files.getLastModifiedTime(all.get(0)).toInstant()).isAfter(Instant.parse("2020-01-02T00:00:00Z"));
    return all.get(0);
  }

  private List<Path> files(String ending) throws Exception {
    try (Stream<Path> all = Files.list(dumps)) {
      return all.filter(file -> file.toString().endsWith(ending)).toList();
    }
  }

  private static PackagedPactway startAt(String database, Path masterKey) throws Exception {
    return PackagedPactway.start(
        DataFolders.create(), "--pactway.simulation.demonstration-cases=0", "--spring.datasource.url=" + database, "--spring.datasource.username=pactway",
        "--pactway.privacy.master-key-file=" + masterKey);
  }

  private static JsonNode play(PackagedPactway pactway, String caseNumber, String until) {
    return pactway.as("admin").post("/api/v1/simulation/cases/" + caseNumber + "/play", Map.of("until", until));
  }
}
