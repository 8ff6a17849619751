package eu.pactway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.client.RestClient;

/** The person asks about personal data; the data protection officer decides in Tasklist; the person gets an answer, and a copy. */
@RunningPactway
class PersonalDataRequestIT {

  private static final String PERSON =
      """
      {"arrival": {"kind": "border-crossing-point", "at": "2026-11-20T08:00:00+01:00", "place": "Trieste"},
       "applicationMadeAt": "2026-11-20T08:10:00+01:00",
       "person": {"givenNames": "Amina", "familyNames": "Hadad", "dateOfBirth": "1990-05-05", "sex": "F", "nationality": "SY", "languages": ["en"]},
       "unaccompaniedMinor": false}
      """;
  private static final String LIMIT = "gdpr-art12-3-request";

  @LocalServerPort private int port;
  @Autowired private JdbcTemplate jdbc;

  private Caller officer;
  private String caseNumber;

  @BeforeEach
  void aCase() {
    officer = Caller.as("data-protection-officer", port);
    caseNumber = Caller.as("system", port).post("/api/v1/cases", PERSON).path("caseNumber").asText();
  }

  @Test
  void accessIsGivenAsACopyAndTheClockStops() {
    asks("access");
    assertThat(clock().path("state").asText()).isEqualTo("running");
    examine("access", false);
    decide("granted", Map.of());
    assertThat(clock().path("state").asText()).isEqualTo("met");
    assertThat(documents()).contains("personal-data-copy", "personal-data-answer");
  }

  @Test
  void aWrongNameIsCorrected() {
    asks("rectification");
    examine("rectification", false);
    decide("granted", Map.of("correctedFamilyNames", "Haddad"));
    assertThat(Caller.as("supervisor", port).get("/api/v1/cases/" + caseNumber).path("person").path("familyNames").asText()).isEqualTo("Haddad");
  }

  @Test
  void aRefusalChangesNothingAndIsAnswered() {
    asks("rectification");
    examine("rectification", false);
    decide("refused", Map.of("correctedFamilyNames", "Other"));
    assertThat(Caller.as("supervisor", port).get("/api/v1/cases/" + caseNumber).path("person").path("familyNames").asText()).isEqualTo("Hadad");
    assertThat(documents()).contains("personal-data-answer").doesNotContain("personal-data-copy");
  }

  @Test
  void aHardRequestGetsTwoMonthsMoreAndRestrictionHoldsTheFile() {
    asks("restriction");
    String before = clock().toString();
    examine("restriction", true);
    assertThat(clock().toString()).isNotEqualTo(before).contains(LIMIT + "--extended");
    assertThat(documents()).contains("personal-data-answer");
    decide("partly", Map.of());
    assertThat(officer.get("/api/v1/cases/" + caseNumber + "/holds").get(0).path("ground").asText()).isEqualTo("data-subject-dispute");
  }

  @Test
  void whileDataAreDisputedOfficersReadTheFileOnAStatedGroundOnlyAndTheProcedureGoesOn() {
    asks("restriction");
    examine("restriction", false);
    decide("granted", Map.of());
    String file = "/api/v1/cases/" + caseNumber + "/documents";
    assertThat(Caller.as("supervisor", port).status(HttpMethod.GET, file)).isEqualTo(403);
    assertThat(Caller.as("system", port).status(HttpMethod.GET, file)).isEqualTo(403);
    JsonNode refusal = Caller.as("supervisor", port).exchange(HttpMethod.GET, file, null, MediaType.APPLICATION_JSON).getBody();
    assertThat(refusal.path("detail").asText()).contains("GDPR Art 18", "legal-claims");

    var read = RestClient.create("http://127.0.0.1:" + port).get().uri(file)
        .headers(headers -> headers.setBasicAuth("supervisor", "pactway")).header("Pactway-Restriction-Ground", "legal-claims").retrieve().toBodilessEntity();
    assertThat(read.getHeaders().getFirst("Pactway-Restricted")).isEqualTo("GDPR Art 18");
    JsonNode seen = Caller.as("supervisor", port).get("/api/v1/cases/" + caseNumber);
    assertThat(seen.path("caseNumber").asText()).as("where the case stands is seen").isEqualTo(caseNumber);
    assertThat(seen.has("person")).as("who it is, on a stated ground").isFalse();
    assertThat(officer.get("/api/v1/audit/cases/" + caseNumber).path("entries").findValuesAsText("detail")).contains("restricted: legal-claims");

    JsonNode task = officer.get("/engine-rest/task?processInstanceBusinessKey=" + caseNumber + "&taskDefinitionKey=userTask_endRestriction").path(0);
    assertThat(officer.get("/engine-rest/task/" + task.path("id").asText() + "/form-variables").path("caseHeader").path("value").asText())
        .contains("Disputed by the person", "restricted");
    asks("access");
    assertThat(jdbc.queryForObject("select count(*) from pactway.legal_event where case_number = ? and type = 'personal-data-request-received'", Long.class, caseNumber))
        .as("what happens is still recorded").isEqualTo(2);
    assertThat(Caller.as("supervisor", port).get("/api/v1/cases/" + caseNumber + "/clocks").findValuesAsText("state")).as("no clock stops").contains("running").doesNotContain("suspended");

    submit("userTask_endRestriction", Map.of("restrictionEndReasons", "Verified with the passport"));
    assertThat(Caller.as("supervisor", port).status(HttpMethod.GET, file)).isEqualTo(200);
    assertThat(Caller.as("supervisor", port).get("/api/v1/cases/" + caseNumber).path("person").path("familyNames").asText()).isEqualTo("Hadad");
    JsonNode hold = officer.get("/api/v1/cases/" + caseNumber + "/holds").get(0);
    assertThat(hold.path("liftReason").asText()).isEqualTo("Verified with the passport");
    assertThat(hold.path("liftedBy").asText()).isEqualTo("data-protection-officer");
  }

  @Test
  void anExportForACourtHoldsTheFileUntilTheOfficerEndsThatWithAReason() throws IOException {
    Map<String, String> export = Map.of("content", "both", "court", "Tribunale di Trieste", "reference", "RG 77/2026");
    assertThat(Caller.as("supervisor", port).exchange(HttpMethod.POST, "/api/v1/cases/" + caseNumber + "/court-exports", export, MediaType.APPLICATION_JSON)
        .getStatusCode().value()).isEqualTo(403);
    for (int twice = 0; twice < 2; twice++) {
      byte[] zip = RestClient.create("http://127.0.0.1:" + port).post().uri("/api/v1/cases/" + caseNumber + "/court-exports")
          .headers(headers -> headers.setBasicAuth("data-protection-officer", "pactway")).contentType(MediaType.APPLICATION_JSON).body(export)
          .retrieve().body(byte[].class);
      assertThat(unzipped(zip).keySet()).contains("log.json", "file/data.json", "file/copy.pdf");
    }
    JsonNode holds = officer.get("/api/v1/cases/" + caseNumber + "/holds");
    assertThat(holds).hasSize(1);
    assertThat(holds.get(0).path("ground").asText()).isEqualTo("court-export");
    assertThat(holds.get(0).path("reason").asText()).isEqualTo("Tribunale di Trieste, RG 77/2026");
    assertThat(officer.exchange(HttpMethod.DELETE, "/api/v1/cases/" + caseNumber + "/holds/" + holds.get(0).path("id").asText(), null, MediaType.APPLICATION_JSON)
        .getStatusCode().value()).as("not without a reason").isEqualTo(422);
    submit("userTask_endCourtHold", Map.of("courtExportEndReason", "The ruling is final"));
    JsonNode ended = officer.get("/api/v1/cases/" + caseNumber + "/holds").get(0);
    assertThat(ended.path("liftedAt").isNull()).isFalse();
    assertThat(ended.path("liftReason").asText()).isEqualTo("The ruling is final");
    assertThat(officer.exchange(HttpMethod.POST, "/api/v1/cases/" + caseNumber + "/court-exports", Map.of("content", "all"), MediaType.APPLICATION_JSON)
        .getStatusCode().value()).isEqualTo(422);
  }

  @Test
  void theExportHoldsAllThatIsHeldButWhatTheLawKeepsBackAndIsKeptInTheAudit() throws IOException {
    Caller.as("admin", port).post("/api/v1/simulation/cases/" + caseNumber + "/play", Map.of("until", "end", "choices", Map.of()));
    Map<String, byte[]> zip = unzipped(officer.bytes("/api/v1/cases/" + caseNumber + "/export"));
    JsonNode data = new ObjectMapper().readTree(zip.get("data.json"));
    assertThat(data.path("persons").get(0).path("familyNames").asText()).isEqualTo("Hadad");
    assertThat(data.path("events").size()).isGreaterThan(5);
    assertThat(data.path("forms").findValuesAsText("form")).contains("screening-form").doesNotContain("screening-security-assessment");
    assertThat(data.path("left").toString()).contains("GDPR Art 23");
    assertThat(data.path("recipients").findValuesAsText("who")).contains("eurodac");
    assertThat(data.path("given").toString()).contains("sentToEurodacAt");
    assertThat(zip.keySet().stream().filter(name -> name.startsWith("documents/")).count()).isEqualTo(data.path("documents").size()).isPositive();
    String copy = new PdfTextExtractor(new PdfReader(zip.get("copy.pdf"))).getTextFromPage(1);
    assertThat(copy).contains("Your personal data in our file", "Amina Hadad");
    String audit = officer.get("/api/v1/audit/cases/" + caseNumber).path("entries").toString();
    assertThat(audit).contains("EXPORT_DATA");
  }

  @Test
  void nobodyElseExports() {
    for (String role : new String[] {"supervisor", "caseworker", "system", "admin", "monitor"}) {
      assertThat(Caller.as(role, port).status(HttpMethod.GET, "/api/v1/cases/" + caseNumber + "/export")).as(role).isEqualTo(403);
    }
  }

  private void asks(String kind) {
    ResponseEntity<JsonNode> told =
        Caller.as("caseworker", port)
            .exchange(
                HttpMethod.POST,
                "/api/v1/cases/" + caseNumber + "/events",
                Map.of("type", "personal-data-request-received", "at", "2026-11-21T10:00:00+01:00", "source", "the person",
                    "data", Map.of("reason", "I want it so", "requestKind", kind)),
                MediaType.APPLICATION_JSON);
    assertThat(told.getStatusCode().is2xxSuccessful()).as(told.toString()).isTrue();
  }

  private void examine(String kind, boolean longer) {
    Map<String, Object> said = new HashMap<>(Map.of("personalDataKind", kind, "personalDataIdentity", "confirmed", "personalDataExtended", longer));
    if (longer) {
      said.put("personalDataExtensionReasons", "Seven agencies hold parts of the file");
    }
    submit("userTask_examineRequest", said);
  }

  private void decide(String decision, Map<String, Object> more) {
    Map<String, Object> said = new HashMap<>(more);
    said.put("personalDataDecision", decision);
    said.put("personalDataReasons", "As the law says");
    submit("userTask_decideRequest", said);
  }

  private void submit(String element, Map<String, Object> said) {
    JsonNode tasks = officer.get("/engine-rest/task?processInstanceBusinessKey=" + caseNumber + "&taskDefinitionKey=" + element);
    assertThat(tasks).as("task of the data protection officer").hasSize(1);
    Map<String, Object> variables = new HashMap<>();
    said.forEach((name, value) -> variables.put(name, Map.of("value", value)));
    ResponseEntity<JsonNode> answer =
        officer.exchange(
            HttpMethod.POST, "/engine-rest/task/" + tasks.get(0).path("id").asText() + "/submit-form", Map.of("variables", variables), MediaType.APPLICATION_JSON);
    assertThat(answer.getStatusCode().is2xxSuccessful()).as(answer.toString()).isTrue();
    // Steps that stand in the queue of the engine are done when time goes on.
    Caller.as("admin", port).post("/api/v1/simulation/clock/advance", Map.of("by", "PT1M"));
  }

  private JsonNode clock() {
    return Caller.as("supervisor", port).get("/api/v1/cases/" + caseNumber + "/clocks/" + LIMIT);
  }

  private Iterable<String> documents() {
    return jdbc.queryForList("select kind from pactway.document where case_number = ?", String.class, caseNumber);
  }

  private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return files;
  }
}
