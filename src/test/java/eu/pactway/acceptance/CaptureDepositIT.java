package eu.pactway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import eu.pactway.partner.SyntheticFinger;
import eu.pactway.privacy.CaseVault;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;

/** A capture station sends what it took, over HTTP: what is no record of its standard is refused by name, the rest is kept once. */
@RunningPactway
class CaptureDepositIT {

  private static final byte[] PRINTS = new SyntheticFinger(77).taken(1).toBytes();

  @LocalServerPort private int port;
  @Autowired private JdbcTemplate jdbc;
  @Autowired private CaseVault vault;

  private String caseNumber;

  @BeforeEach
  void anArrival() {
    String at = OffsetDateTime.parse(now()).minusHours(1).toString();
    String arrival = "{\"arrival\": {\"kind\": \"irregular-crossing\", \"at\": \"" + at + "\", \"place\": \"Lampedusa\"}, \"person\": {\"givenNames\": \"Amadou\","
        + " \"familyNames\": \"Diallo\", \"dateOfBirth\": \"1991-04-12\", \"sex\": \"M\", \"nationality\": \"GN\", \"languages\": [\"fr\"]}, \"unaccompaniedMinor\": false}";
    caseNumber = Caller.as("system", port).post("/api/v1/cases", arrival).path("caseNumber").asText();
  }

  @Test
  void whatIsNoRecordOfItsStandardIsRefusedByName() {
    refused(Map.of("session", "S-1", "fingerprints", base64(Arrays.copyOf(PRINTS, 60))), "data.fingerprints", "not the one it states");
    refused(Map.of("session", "S-1", "fingerprints", base64("1.001:99".getBytes())), "data.fingerprints", "ANSI/NIST-ITL");
    refused(Map.of("session", "S-1", "fingerprints", "%%%"), "data.fingerprints", "not in Base64");
    refused(Map.of("session", "S-1", "fingerprints", base64(PRINTS), "facialImage", base64(PRINTS)), "data.facialImage", "face image record");
    refused(Map.of("session", "S-1"), "data.fingerprints", "neither");
    assertThat(Caller.as("supervisor", port).get("/api/v1/cases/" + caseNumber + "/events")).isEmpty();
  }

  @Test
  void whatTheStationSentIsWhatGoesToEurodacAndIsKeptOnce() {
    untilTheStationIsWaitedFor();
    assertThat(deposit(Map.of("session", "S-1", "fingerprints", base64(PRINTS))).getStatusCode().value()).isEqualTo(202);
    JsonNode played = Caller.as("admin", port).post("/api/v1/simulation/cases/" + caseNumber + "/play",
        Map.of("until", "endEvent_registered", "choices", Map.of("applicationMade", false, "captureSession", "S-1")));
    assertThat(played.has("path")).isTrue();
    byte[] kept = jdbc.queryForObject("select fingerprints from pactway.biometric_dataset where case_number = ?", byte[].class, caseNumber);
    assertThat(vault.openText(caseNumber, "biometric_dataset.fingerprints", kept)).isEqualTo(base64(PRINTS));
    byte[] event = jdbc.queryForObject("select data from pactway.inbox_message where case_number = ? and erased_at is not null", byte[].class, caseNumber);
    assertThat(vault.openText(caseNumber, "inbox_message.data", event)).isEqualTo("{}");
  }

  @Test
  void theScanOfADocumentIsCheckedKeptAndSentWithTheDataSet() {
    refused(Map.of("session", "S-1", "fingerprints", base64(PRINTS), "documentScan", base64(PRINTS)), "data.documentScan", "image/jpeg");
    refused(Map.of("session", "S-1", "fingerprints", base64(PRINTS), "documentScan", "%%%", "documentScanType", "image/jpeg"), "data.documentScan", "");
    untilTheStationIsWaitedFor();
    assertThat(deposit(Map.of("session", "S-1", "fingerprints", base64(PRINTS), "documentScan", base64(PRINTS), "documentScanType", "image/jpeg"))
        .getStatusCode().value()).isEqualTo(202);
    Caller.as("admin", port).post("/api/v1/simulation/cases/" + caseNumber + "/play",
        Map.of("until", "endEvent_registered", "choices", Map.of("applicationMade", false, "captureSession", "S-1")));
    assertThat(Caller.as("supervisor", port).get("/api/v1/cases/" + caseNumber + "/documents").findValuesAsText("kind")).contains("identity-document-scan");
  }

  @Test
  void ofAChildUnderSixAndWhereNothingIsToBeTakenTheStationMaySendNothing() {
    refused(Map.of("session", "S-1", "fingerprints", base64(PRINTS)), "data.fingerprints", "Art 13");
    String at = OffsetDateTime.parse(now()).minusHours(1).toString();
    String child = "{\"arrival\": {\"kind\": \"irregular-crossing\", \"at\": \"" + at + "\", \"place\": \"Lampedusa\"}, \"person\": {\"givenNames\": \"Amina\","
        + " \"familyNames\": \"Diallo\", \"dateOfBirth\": \"" + OffsetDateTime.parse(now()).minusYears(4).toLocalDate() + "\", \"sex\": \"F\", \"nationality\": \"GN\", \"languages\": [\"fr\"]}, \"unaccompaniedMinor\": false}";
    caseNumber = Caller.as("system", port).post("/api/v1/cases", child).path("caseNumber").asText();
    refused(Map.of("session", "S-1", "fingerprints", base64(PRINTS)), "data.fingerprints", "Art 14(1)");
  }

  private void untilTheStationIsWaitedFor() {
    Caller.as("admin", port).post("/api/v1/simulation/cases/" + caseNumber + "/play",
        Map.of("until", "userTask_takeBiometrics", "choices", Map.of("applicationMade", false)));
  }

  private void refused(Map<String, Object> data, String field, String fault) {
    ResponseEntity<JsonNode> answer = deposit(data);
    assertThat(answer.getStatusCode().value()).isEqualTo(422);
    assertThat(answer.getBody().path("type").asText()).isEqualTo("urn:pactway:problem:invalid-input");
    assertThat(answer.getBody().path("errors").get(0).path("field").asText()).isEqualTo(field);
    assertThat(answer.getBody().path("errors").get(0).path("message").asText()).contains(fault);
  }

  private ResponseEntity<JsonNode> deposit(Map<String, Object> data) {
    Map<String, Object> event = Map.of("type", "biometric-capture-deposited", "at", now(), "source", "capture-station", "data", data);
    return Caller.as("system", port).exchange(HttpMethod.POST, "/api/v1/cases/" + caseNumber + "/events", event, MediaType.APPLICATION_JSON);
  }

  private String now() {
    return Caller.as("admin", port).get("/api/v1/simulation/clock").path("now").asText();
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
