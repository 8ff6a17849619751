package eu.pactway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.client.RestClient;

/** The audit log over HTTP: what people and systems do is in it, and what somebody does to it is found. */
@RunningPactway
class AuditIT {

  @LocalServerPort private int port;
  @Autowired private JdbcTemplate jdbc;

  private Caller officer;
  private String caseNumber;

  @BeforeEach
  void aPersonHasArrived() {
    officer = Caller.as("data-protection-officer", port);
    OffsetDateTime now = OffsetDateTime.parse(Caller.as("admin", port).get("/api/v1/simulation/clock").path("now").asText());
    Map<String, Object> person =
        Map.of("givenNames", "Samira", "familyNames", "Haidari", "dateOfBirth", "1990-05-05", "sex", "F", "nationality", "AF", "languages", List.of("fa"));
    Map<String, Object> arrival = Map.of("kind", "border-crossing-point", "at", now.minusHours(4).toString(), "place", "Trieste");
    caseNumber =
        Caller.as("system", port)
            .post(
                "/api/v1/cases",
                Map.of("arrival", arrival, "applicationMadeAt", now.minusHours(3).toString(), "person", person, "unaccompaniedMinor", false))
            .path("caseNumber")
            .asText();
  }

  @Test
  void whoReadTheFileIsInTheLogWithRolePurposeAndAddressAndSoIsWhoWasRefused() {
    RestClient.create("http://127.0.0.1:" + port).get().uri("/api/v1/cases/" + caseNumber + "/documents")
        .headers(headers -> headers.setBasicAuth("screening-officer", "pactway"))
        .header("Pactway-Purpose", "preparing the interview")
        .retrieve().toBodilessEntity();
    assertThat(Caller.as("medical-officer", port).status(HttpMethod.GET, "/api/v1/audit/cases/" + caseNumber)).isEqualTo(403);
    List<JsonNode> entries = entries();
    assertThat(entries).anySatisfy(entry -> {
      assertThat(entry.path("who").asText()).isEqualTo("screening-officer");
      assertThat(entry.path("what").asText()).isEqualTo("READ_FILE");
      assertThat(entry.path("roles").asText()).contains("screening-officer");
      assertThat(entry.path("purpose").asText()).isEqualTo("preparing the interview");
      assertThat(entry.path("origin").asText()).isEqualTo("127.0.0.1");
    });
    assertThat(entries).anySatisfy(entry -> {
      assertThat(entry.path("who").asText()).isEqualTo("medical-officer");
      assertThat(entry.path("outcome").asText()).isEqualTo("REFUSED");
    });
    assertThat(entries).anySatisfy(entry -> assertThat(entry.path("what").asText()).isEqualTo("EVENT_RECORDED"));
    assertThat(entries).noneSatisfy(entry -> assertThat(entry.toString()).containsAnyOf("Samira", "Haidari"));
  }

  @Test
  void whoGivesHimselfARoleOrAPermissionStandsInTheLog() {
    Caller admin = Caller.as("admin", port);
    admin.exchange(HttpMethod.PUT, "/engine-rest/group/process-owner/members/admin", null, MediaType.APPLICATION_JSON);
    admin.exchange(HttpMethod.DELETE, "/engine-rest/group/process-owner/members/admin", null, MediaType.APPLICATION_JSON);
    JsonNode permission =
        admin.post("/engine-rest/authorization/create", Map.of("type", 1, "permissions", List.of("READ"), "userId", "admin", "resourceType", 7, "resourceId", "*"));
    admin.exchange(HttpMethod.DELETE, "/engine-rest/authorization/" + permission.path("id").asText(), null, MediaType.APPLICATION_JSON);
    List<String> kept =
        jdbc.queryForList(
            "select what || ' ' || detail from pactway.audit_entry where chain = 'authority' and who = 'admin' and detail is not null and roles like '%admin%' order by position", String.class);
    assertThat(kept).contains("ROLE_GIVEN admin: process-owner", "ROLE_TAKEN admin: process-owner");
    assertThat(kept).anyMatch(line -> line.startsWith("PERMISSION_MADE admin: resource 7 *")).anyMatch(line -> line.startsWith("PERMISSION_DELETED admin:"));
  }

  @Test
  void theLogIsIntactUntilSomebodyChangesALineAndThatIsFound() {
    assertThat(officer.get("/api/v1/audit/verify").path("intact").asBoolean()).isTrue();
    try {
      asOwnerOfTheDatabase("update pactway.audit_entry set who = 'somebody-else' where chain = ? and position = 1");
      JsonNode report = officer.get("/api/v1/audit/verify");
      assertThat(report.path("intact").asBoolean()).isFalse();
      assertThat(report.path("faults").get(0).path("chain").asText()).isEqualTo(caseNumber);
    } finally {
      asOwnerOfTheDatabase("update pactway.audit_entry set who = 'system' where chain = ? and position = 1");
    }
    assertThat(officer.get("/api/v1/audit/verify").path("intact").asBoolean()).isTrue();
  }

  @Test
  void aPersonsOwnAccessLogIsPrintedWithoutTheNamesOfOfficers() throws IOException {
    Caller.as("screening-officer", port).get("/api/v1/cases/" + caseNumber + "/documents");
    byte[] pdf = RestClient.create("http://127.0.0.1:" + port).get().uri("/api/v1/audit/cases/" + caseNumber + "/access-log.pdf")
        .headers(headers -> headers.setBasicAuth("data-protection-officer", "pactway"))
        .retrieve().body(byte[].class);
    assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    Files.createDirectories(Path.of("target/letters"));
    Files.write(Path.of("target/letters/access-log.pdf"), pdf);
  }

  @Test
  void onlyWhoeverKeepsTheLogMayReadOrVerifyIt() {
    assertThat(Caller.as("caseworker", port).status(HttpMethod.GET, "/api/v1/audit/verify")).isEqualTo(403);
    assertThat(Caller.as("supervisor", port).status(HttpMethod.GET, "/api/v1/audit/cases/" + caseNumber)).isEqualTo(403);
    assertThat(Caller.as("admin", port).status(HttpMethod.GET, "/api/v1/audit/verify")).isEqualTo(200);
    assertThat(officer.status(HttpMethod.GET, "/api/v1/audit/cases/IT-2026-0999999-9")).isEqualTo(404);
  }

  private List<JsonNode> entries() {
    JsonNode log = officer.get("/api/v1/audit/cases/" + caseNumber);
    assertThat(log.path("hashRecipe").asText()).contains("SHA-256");
    return StreamSupport.stream(log.path("entries").spliterator(), false).toList();
  }

  private void asOwnerOfTheDatabase(String statement) {
    jdbc.execute("alter table pactway.audit_entry disable trigger user");
    jdbc.update(statement, caseNumber);
    jdbc.execute("alter table pactway.audit_entry enable trigger user");
  }
}
