package eu.pactway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

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
    String erased;
    List<String> log;
    JsonNode clocks;
    JsonNode told;
    Path dump;
    Path masterKey = SharedDatabase.masterKey();
    try (RealPostgres lost = RealPostgres.start()) {
      lost.sql("postgres", "create role pactway login");
      lost.sql("postgres", "create database pactway owner pactway");
      Path folder = DataFolders.create();
      try (PackagedPactway pactway = startAt(folder, lost.url("pactway"), masterKey)) {
        caseNumber = pactway.as("system").post("/api/v1/cases", CASE).path("caseNumber").asText();
        play(pactway, caseNumber, "responsibility-determination");
        erased = aCaseWhoseFileIsKept(pactway);
        // A limit that is missed, so that the monitor is told something.
        pactway.as("admin").post("/api/v1/simulation/clock/advance", Map.of("by", "P60D"));
        clocks = pactway.as("supervisor").get("/api/v1/cases/" + caseNumber + "/clocks");
        told = pactway.as("monitor").get("/api/v1/monitor/entries?limit=200").path("items");
        assertThat(told).isNotEmpty();
        dump = dump(lost);
        assertThat(pactway.as("scraper").text("/actuator/prometheus").lines().filter(line -> line.startsWith("pactway_backup_age_seconds")))
            .singleElement().satisfies(age -> assertThat(Double.parseDouble(age.split(" ")[1])).isBetween(0.0, 600.0));
        becomesACitizen(pactway, erased);
      }
      log = Files.readAllLines(folder.resolve("application.log"));
      assertThat(log).filteredOn(line -> line.contains("Erased: case " + erased + " by APR Art 72(2) at ")).hasSize(1);
    }
    try (RealPostgres found = RealPostgres.start()) {
      found.sql("postgres", "create role pactway login");
      assertThat(found.script(RESTORE, Map.of(), dump.toString(), "pactway", "pactway")).contains("restored " + dump.getFileName());
      assertThat(found.answer("pactway", "select count(*) from pactway.person where case_number = '" + erased + "'")).as("came back with the dump").isEqualTo("1");
      Path list = Files.write(dumps.resolve("erased.log"), log);
      assertThat(PackagedPactway.run(DataFolders.create(), settings(found.url("pactway"), masterKey, "--pactway.privacy.erase-again=" + dumps.resolve("none.log"))))
          .isEqualTo(2);
      assertThat(PackagedPactway.run(DataFolders.create(), settings(found.url("pactway"), masterKey, "--pactway.privacy.erase-again=" + list))).isZero();
      assertThat(found.answer("pactway", "select count(*) from pactway.person where case_number = '" + erased + "'")).isEqualTo("0");
      try (PackagedPactway pactway = startAt(DataFolders.create(), found.url("pactway"), masterKey)) {
        JsonNode again = pactway.as("data-protection-officer").get("/api/v1/erasures").path("items");
        assertThat(again).singleElement().satisfies(one -> {
          assertThat(one.path("caseNumber").asText()).isEqualTo(erased);
          assertThat(one.path("first").path("ground").asText()).isEqualTo("APR Art 72(2)");
        });
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

  /** Closed with no limit missed, which would hold it; its storage in Eurodac, which would go on for years, is ended. */
  private static String aCaseWhoseFileIsKept(PackagedPactway pactway) {
    String yesterday = LocalDate.now().minusDays(1).toString();
    String number = pactway.as("system").post("/api/v1/cases", CASE.replace("2026-09-01", yesterday)).path("caseNumber").asText();
    play(pactway, number, "end");
    Caller deployer = pactway.as("deployer");
    for (JsonNode process : deployer.get("/engine-rest/process-instance?rootProcessInstances=true&businessKey=" + number)) {
      if (!process.path("definitionId").asText().startsWith("retention:")) {
        deployer.exchange(HttpMethod.DELETE, "/engine-rest/process-instance/" + process.path("id").asText(), null, MediaType.APPLICATION_JSON);
      }
    }
    return number;
  }

  private static void becomesACitizen(PackagedPactway pactway, String number) throws InterruptedException {
    var told =
        pactway.as("caseworker").exchange(
            HttpMethod.POST, "/api/v1/cases/" + number + "/events",
            Map.of("type", "citizenship-acquired", "at", LocalDate.now().toString(), "source", "registry", "data", Map.of("reason", "Naturalised")), MediaType.APPLICATION_JSON);
    assertThat(told.getStatusCode().is2xxSuccessful()).as(told.toString()).isTrue();
    pactway.as("admin").post("/api/v1/simulation/clock/advance", Map.of("by", "PT1M"));
    String record = "/api/v1/cases/" + number + "/erasure";
    for (int wait = 0; wait < 120 && pactway.as("data-protection-officer").status(HttpMethod.GET, record) != 200; wait++) {
      Thread.sleep(500);
    }
    assertThat(pactway.as("data-protection-officer").status(HttpMethod.GET, record)).isEqualTo(200);
  }

  private static PackagedPactway startAt(Path folder, String database, Path masterKey) throws Exception {
    return PackagedPactway.start(folder, settings(database, masterKey));
  }

  private static String[] settings(String database, Path masterKey, String... more) {
    return Stream.concat(
            Stream.of(
                "--pactway.simulation.demonstration-cases=0", "--spring.datasource.url=" + database, "--spring.datasource.username=pactway",
                "--pactway.privacy.master-key-file=" + masterKey),
            Stream.of(more))
        .toArray(String[]::new);
  }

  private static JsonNode play(PackagedPactway pactway, String caseNumber, String until) {
    return pactway.as("admin").post("/api/v1/simulation/cases/" + caseNumber + "/play", Map.of("until", until));
  }
}
