package eu.pactway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import eu.pactway.access.CaseAccess;
import eu.pactway.access.Tie;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.Inbox;
import eu.pactway.dataprotection.DataExports;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The adviser's access to the file, and the part that is withheld by a decision: the adviser sees that it is there, the court what it says. */
@RunningPactway
class AdviserFileIT {

  private static final String ADVISER = "adviser-conti";
  private static final String SECURITY = "form:screening-security-assessment";

  @LocalServerPort private int port;
  @Autowired private IdentityService identities;
  @Autowired private CaseAccess access;
  @Autowired private CaseFile caseFile;
  @Autowired private Inbox inbox;
  @Autowired private DataExports exports;

  private Caller adviser;
  private Caller caseworker;
  private Caller court;
  private String file;

  @BeforeEach
  void anApplicantHasAnAdviser() {
    if (identities.createUserQuery().userId(ADVISER).count() == 0) {
      User user = identities.newUser(ADVISER);
      user.setPassword("pactway");
      identities.saveUser(user);
      identities.createMembership(ADVISER, "legal-counsellor");
    }
    adviser = Caller.as(ADVISER, port);
    caseworker = Caller.as("caseworker", port);
    court = Caller.as("system", port);
    String caseNumber = open();
    Caller.as("admin", port).post("/api/v1/simulation/cases/" + caseNumber + "/play", Map.of("until", "callActivity_registration"));
    file = "/api/v1/cases/" + caseNumber;
    assertThat(adviser.status(HttpMethod.GET, file + "/documents")).as("before access is given").isEqualTo(404);
    access.tie(caseNumber, ADVISER, Tie.COUNSELLOR, "supervisor");
  }

  @Test
  void withoutADecisionTheAdviserReadsAllThatThePersonMayRead() {
    List<String> all = kinds(court);
    assertThat(all).contains("screening-form", "screening-form-for-authority");
    assertThat(kinds(adviser)).doesNotContain("screening-form-for-authority").containsExactlyInAnyOrderElementsOf(
        all.stream().filter(kind -> !kind.equals("screening-form-for-authority")).toList());
    assertThat(adviser.get(file + "/records").findValuesAsText("formId")).doesNotContain("screening-security-assessment");
    assertThat(adviser.get(file + "/restrictions")).isEmpty();
  }

  @Test
  void aDocumentIsWithheldByADecisionWithReasonsThatNamesItsGround() {
    String document = court.get(file + "/documents").get(0).path("id").asText();
    JsonNode decided = decide("document:" + document, "safety-of-sources", "The source could be recognised.").getBody();
    String decision = decided.path("id").asText();

    JsonNode seen = find(adviser.get(file + "/documents"), document);
    assertThat(seen.path("withheld").asText()).isEqualTo("safety-of-sources");
    assertThat(seen.path("title").isNull()).isTrue();
    assertThat(adviser.status(HttpMethod.GET, file + "/documents/" + document)).isEqualTo(403);
    JsonNode told = adviser.get(file + "/restrictions").get(0);
    assertThat(told.path("ground").asText()).isEqualTo("safety-of-sources");
    assertThat(told.has("reasons") || told.has("part")).as("what it says").isFalse();

    assertThat(court.status(HttpMethod.GET, file + "/documents/" + document)).as("the court").isEqualTo(200);
    assertThat(court.get(file + "/restrictions").get(0).path("reasons").asText()).isEqualTo("The source could be recognised.");
    assertThat(caseworker.status(HttpMethod.GET, file + "/documents/" + document)).as("the authority").isEqualTo(200);

    caseworker.exchange(HttpMethod.PUT, file + "/restrictions/" + decision + "/cleared/" + ADVISER, null, MediaType.APPLICATION_JSON);
    assertThat(adviser.status(HttpMethod.GET, file + "/documents/" + document)).as("after a security check").isEqualTo(200);
    assertThat(adviser.get(file + "/restrictions").get(0).path("reasons").asText()).isEqualTo("The source could be recognised.");
  }

  @Test
  void theRecordsOfAFormAreWithheldUntilTheDecisionIsLifted() {
    String form = court.get(file + "/records").get(0).path("formId").asText();
    String decision = decide("form:" + form, "investigation", "An inquiry runs.").getBody().path("id").asText();
    assertThat(adviser.get(file + "/records")).anySatisfy(record -> {
      assertThat(record.path("withheld").asText()).isEqualTo("investigation");
      assertThat(record.path("answers")).isEmpty();
    });
    assertThat(adviser.get(file + "/records").findValuesAsText("formId")).doesNotContain(form);

    caseworker.exchange(HttpMethod.PUT, file + "/restrictions/" + decision + "/lifted", Map.of("reason", "The inquiry is over."), MediaType.APPLICATION_JSON);
    assertThat(adviser.get(file + "/records").findValuesAsText("formId")).contains(form);
    assertThat(court.get(file + "/restrictions").get(0).path("liftedBecause").asText()).isEqualTo("The inquiry is over.");
  }

  @Test
  void theScreeningFormOfTheAuthorityIsReadByAnAdviserWhoIsClearedForIt() {
    String decision = decide("kind:screening-form-for-authority", "national-security", "It names the alert.").getBody().path("id").asText();
    assertThat(kinds(adviser)).contains("screening-form").doesNotContain("screening-form-for-authority");
    caseworker.exchange(HttpMethod.PUT, file + "/restrictions/" + decision + "/cleared/" + ADVISER, null, MediaType.APPLICATION_JSON);
    assertThat(kinds(adviser)).contains("screening-form", "screening-form-for-authority");
  }

  @Test
  void aMatchInASecurityDatabaseIsInNeitherTheCourseThatTheAdviserReadsNorThePersonsCopy() {
    String number = file.substring(file.lastIndexOf('/') + 1);
    caseFile.note(number, "hit-consultation", "SCR Art 16", "sirene", "Consulted on a match in SIS");
    inbox.receive(number, "hit-consultation-answered", caseFile.get(number).openedAt(), false, "sirene", Map.of("opinion", "NoEntryOpinion"));

    assertThat(court.get(file + "/timeline").findValuesAsText("type")).contains("hit-consultation");
    for (String part : List.of("/timeline", "/events")) {
      assertThat(adviser.get(file + part).toString()).as(part).doesNotContain("hit-consultation", "match").contains("results of the security check");
    }
    assertThat(exports.of(number).toString()).doesNotContain("hit-consultation", "NoEntryOpinion").contains("SCR Art 16");
  }

  @Test
  void nothingIsWithheldOnAnotherGroundWithoutReasonsOrByTheAdviser() {
    assertThat(decide(SECURITY, "workload", "Too much work.").getStatusCode().value()).isEqualTo(422);
    assertThat(decide(SECURITY, "national-security", " ").getStatusCode().value()).isEqualTo(422);
    assertThat(decide("document:00000000-0000-0000-0000-000000000000", "investigation", "Of another file.").getStatusCode().value()).isEqualTo(422);
    Map<String, Object> body = Map.of("part", SECURITY, "ground", "investigation", "reasons", "x");
    assertThat(adviser.exchange(HttpMethod.POST, file + "/restrictions", body, MediaType.APPLICATION_JSON).getStatusCode().value()).isEqualTo(403);
    assertThat(court.get(file + "/restrictions")).isEmpty();
  }

  private ResponseEntity<JsonNode> decide(String part, String ground, String reasons) {
    return caseworker.exchange(
        HttpMethod.POST, file + "/restrictions", Map.of("part", part, "ground", ground, "reasons", reasons), MediaType.APPLICATION_JSON);
  }

  private List<String> kinds(Caller caller) {
    return caller.get(file + "/documents").findValuesAsText("kind").stream().filter(kind -> !kind.equals("null")).toList();
  }

  private static JsonNode find(JsonNode list, String id) {
    for (JsonNode item : list) {
      if (item.path("id").asText().equals(id)) {
        return item;
      }
    }
    throw new AssertionError(id + " is not listed");
  }

  private String open() {
    OffsetDateTime now = OffsetDateTime.parse(Caller.as("admin", port).get("/api/v1/simulation/clock").path("now").asText());
    Map<String, Object> person =
        Map.of("givenNames", "Rana", "familyNames", "Aziz", "dateOfBirth", "1990-05-05", "sex", "F", "nationality", "SY", "languages", List.of("ar"));
    Map<String, Object> arrival = Map.of("kind", "border-crossing-point", "at", now.minusHours(4).toString(), "place", "Trieste");
    Map<String, Object> request = Map.of("arrival", arrival, "applicationMadeAt", now.minusHours(3).toString(), "person", person, "unaccompaniedMinor", false);
    return court.post("/api/v1/cases", request).path("caseNumber").asText();
  }
}
