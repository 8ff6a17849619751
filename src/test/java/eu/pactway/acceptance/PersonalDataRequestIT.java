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
