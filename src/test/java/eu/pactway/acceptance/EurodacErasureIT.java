package eu.pactway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import eu.pactway.privacy.CaseVault;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;

/**
 * What Eurodac erases leaves nothing here: reference and hit are looked for in every column of every table, of our own and of the engine's.
 * Five years pass in the application: it is not used again.
 */
@RunningPactway
@DirtiesContext
class EurodacErasureIT {

  private static final String ARRIVAL =
      """
      {"arrival": {"kind": "irregular-crossing", "at": "%s", "place": "Lampedusa"},
       "person": {"givenNames": "Amadou", "familyNames": "Diallo", "dateOfBirth": "1991-04-12", "sex": "M", "nationality": "GN",
                  "languages": ["fr"]},
       "unaccompaniedMinor": false}
      """;

  @LocalServerPort private int port;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private CaseVault vault;

  private final String hit = "EDC-" + UUID.randomUUID().toString().replace("-", "").substring(0, 12).toUpperCase(Locale.ROOT);
  private String caseNumber;

  @BeforeEach
  void anArrival() {
    String at = OffsetDateTime.parse(now()).minusHours(1).toString();
    caseNumber = Caller.as("system", port).post("/api/v1/cases", ARRIVAL.formatted(at)).path("caseNumber").asText();
  }

  @AfterEach
  void handTimeBack() {
    admin("POST", "/api/v1/simulation/clock/advance", Map.of("follow", "system"));
  }

  @Test
  void nothingRemainsWhenTheStorageEnds() {
    String reference = aHitThatCameLater(false);
    assertThat(tablesWith(hit)).contains("inbox_message", "biometric_dataset");
    assertThat(tablesWith(reference)).contains("inbox_message", "outbound_call", "biometric_dataset");

    String end = read("/clocks/edc-ret-22").path("legalEndInstant").asText();
    admin("POST", "/api/v1/simulation/clock/advance", Map.of("to", end));
    admin("POST", "/api/v1/simulation/clock/advance", Map.of("by", "PT1H"));
    assertThat(timeline()).contains("eurodac-storage-ended");
    assertGone(reference);
    assertThat(jdbc.queryForObject("select count(*) from pactway.inbox_message where case_number = ? and erased_at is not null", Long.class, caseNumber)).isOne();

    // A copy that comes after all this is not kept either.
    answer("A-1-again", reference, List.of(hit(false)));
    answer(caseNumber + ":dataset:" + dataset(), reference, List.of(hit(false)));
    assertThat(read("/events").findValuesAsText("state")).contains("stuck", "settled");
    assertGone(reference);
  }

  @Test
  void aYearAfterTheStorageNoRecordOfTheProcessingIsLeftAndNotAMomentBefore() {
    aHitThatCameLater(false);
    admin("POST", "/api/v1/simulation/clock/advance", Map.of("to", read("/clocks/edc-ret-22").path("governingEnd").asText()));
    admin("POST", "/api/v1/simulation/clock/advance", Map.of("by", "PT1H"));
    OffsetDateTime end = OffsetDateTime.parse(read("/clocks/edc-art41-4-log-erasure").path("governingEnd").asText());
    admin("POST", "/api/v1/simulation/clock/advance", Map.of("to", end.minusSeconds(1).toString()));
    assertThat(calls()).isPositive();
    admin("POST", "/api/v1/simulation/clock/advance", Map.of("by", "PT1S"));
    assertThat(timeline()).contains("eurodac-logs-erased");
    assertThat(calls()).isZero();
  }

  private long calls() {
    return jdbc.queryForObject("select count(*) from pactway.outbound_call where partner = 'eurodac' and case_number = ?", Long.class, caseNumber);
  }

  @Test
  void nothingRemainsWhenThePersonBecomesACitizen() {
    String reference = aHitThatCameLater(false);
    event("citizenship-acquired", Map.of("id", "C-1", "memberState", "IT"));
    admin("POST", "/api/v1/simulation/clock/advance", Map.of("by", "PT3H"));
    assertThat(timeline()).contains("eurodac-data-erased", "eurodac-storage-ended", "eurodac-erasure-notified");
    assertGone(reference);
  }

  @Test
  void nothingOfAWrongHitRemains() {
    aHitThatCameLater(true);
    assertThat(tablesWith(hit)).isNotEmpty();
    play("endEvent_registered", Map.of("applicationMade", false, "hitConfirmed", false));
    assertThat(timeline()).doesNotContain("eurodac-hit-received");
    assertThat(tablesWith(hit)).isEmpty();
  }

  private String aHitThatCameLater(boolean doubtful) {
    admin("PUT", "/api/v1/simulation/partners/eurodac/faults", Map.of("mode", "late", "count", 1, "delay", "P9000D"));
    play("message_searchAnswered", Map.of("applicationMade", false));
    jdbc.update("delete from pactway.simulated_answer where case_number = ? and event_type = 'comparison-result-received'", caseNumber);
    String reference = jdbc.queryForObject("select reference from pactway.biometric_dataset where case_number = ?", String.class, caseNumber);
    answer("A-1", reference, List.of(hit(doubtful)));
    return reference;
  }

  private void assertGone(String reference) {
    assertThat(tablesWith(reference)).as("reference").isEmpty();
    assertThat(tablesWith(hit)).as("hit").isEmpty();
  }

  /** Names of all tables of the database in which the words stand, in text or in bytes. */
  private List<String> tablesWith(String words) {
    List<String> found = new ArrayList<>();
    String tables =
        """
        select table_schema || '.' || table_name as name, table_name as plain,
            string_agg(case when data_type = 'bytea' then quote_ident(column_name) end, ',') as bytes
          from information_schema.columns join information_schema.tables using (table_schema, table_name)
         where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') group by 1, 2""";
    for (Map<String, Object> table : jdbc.queryForList(tables)) {
      String name = "\"" + table.get("name").toString().replace(".", "\".\"") + "\"";
      long rows = count("select count(*) from " + name + " t where t::text like ?", "%" + words + "%");
      if (table.get("bytes") != null) {
        for (String column : table.get("bytes").toString().split(",")) {
          rows += sealed(table.get("plain").toString(), column, words);
          rows += count("select count(*) from " + name + " where position(?::bytea in " + column + ") > 0", words.getBytes(StandardCharsets.UTF_8));
        }
      }
      if (rows > 0) {
        found.add(table.get("plain").toString());
      }
    }
    return found;
  }

  /** Rows of the case that hold the words under its seal. */
  private long sealed(String table, String column, String words) {
    String ofTheCase = "select count(*) from information_schema.columns where table_schema = 'pactway' and table_name = ? and column_name = 'case_number'";
    if (count(ofTheCase, table) == 0) {
      return 0;
    }
    return jdbc.queryForList("select " + column + " from pactway." + table + " where case_number = ?", byte[].class, caseNumber).stream()
        .filter(bytes -> bytes != null && opened(table + "." + column, bytes).contains(words))
        .count();
  }

  private String opened(String column, byte[] bytes) {
    try {
      return vault.openText(caseNumber, column, bytes);
    } catch (RuntimeException notSealed) {
      return "";
    }
  }

  private long count(String sql, Object parameter) {
    return jdbc.queryForObject(sql, Long.class, parameter);
  }

  private Object dataset() {
    return jdbc.queryForObject("select id from pactway.biometric_dataset where case_number = ?", Object.class, caseNumber);
  }

  private Map<String, Object> hit(boolean doubtful) {
    return Map.of("reference", hit, "memberState", "EL", "category", "IRREGULAR_CROSSING", "storedOn", "2026-07-01",
        "faceOnly", false, "doubtful", doubtful, "securityFlag", false, "marks", List.of());
  }

  private void answer(String id, String reference, List<?> hits) {
    event("comparison-result-received", Map.of("id", id, "reference", reference, "hits", hits));
  }

  private void event(String type, Map<String, Object> data) {
    Map<String, Object> event = Map.of("type", type, "at", now(), "source", "eurodac", "data", data);
    assertThat(Caller.as("system", port).post("/api/v1/cases/" + caseNumber + "/events", event).has("eventId")).isTrue();
  }

  private List<String> timeline() {
    return read("/timeline").findValuesAsText("type");
  }

  private JsonNode read(String part) {
    return Caller.as("supervisor", port).get("/api/v1/cases/" + caseNumber + part);
  }

  private void play(String until, Map<String, Object> choices) {
    assertThat(admin("POST", "/api/v1/simulation/cases/" + caseNumber + "/play", Map.of("until", until, "choices", choices)).has("path")).isTrue();
  }

  private String now() {
    return admin("GET", "/api/v1/simulation/clock", null).path("now").asText();
  }

  private JsonNode admin(String method, String path, Object body) {
    return Caller.as("admin", port).exchange(HttpMethod.valueOf(method), path, body, MediaType.APPLICATION_JSON).getBody();
  }
}
