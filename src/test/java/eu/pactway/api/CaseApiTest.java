package eu.pactway.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.Documents;
import eu.pactway.casefile.Notices;
import eu.pactway.casefile.Records;
import eu.pactway.clock.StatutoryClocks;
import eu.pactway.law.Catalogue;
import eu.pactway.support.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest(classes = ApiApplication.class)
@AutoConfigureMockMvc
@ActiveProfiles("test")
@DirtiesContext
class CaseApiTest {

  private static final TestDatabase DATABASE = TestDatabase.empty();
  private static final String REGISTRATION = "apr-art27-1-registration";
  private static final String EXAMINATION = "apr-art35-4-ordinary";
  private static final String CASE =
      """
      {"arrival": {"kind": "irregular-crossing", "at": "2026-06-22T05:30:00+02:00", "place": "Lampedusa"},
       "applicationMadeAt": "2026-06-22T09:00:00+02:00",
       "person": {"givenNames": "Amina", "familyNames": "Haddad", "dateOfBirth": "1994-03-02", "sex": "F", "nationality": "SY",
                  "languages": ["ar"]},
       "unaccompaniedMinor": false, "familyReference": null, "externalReference": null}
      """;

  @Autowired private MockMvc mvc;
  @Autowired private CaseFile caseFile;
  @Autowired private Documents documents;
  @Autowired private Records records;
  @Autowired private Notices notices;
  @Autowired private RuntimeService runtimeService;
  @Autowired private RepositoryService repositoryService;
  @Autowired private StatutoryClocks clocks;

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) {
    registry.add("spring.datasource.url", DATABASE::jdbcUrl);
    registry.add("spring.datasource.username", () -> "postgres");
    registry.add("camunda.bpm.job-execution.enabled", () -> false);
    registry.add("camunda.bpm.auto-deployment-enabled", () -> false);
  }

  @BeforeEach
  void deployTheJourney() {
    if (repositoryService.createProcessDefinitionQuery().processDefinitionKey("applicant-journey").count() == 0) {
      var journey =
          Bpmn.createExecutableProcess("applicant-journey")
              .camundaHistoryTimeToLiveString("P1D")
              .startEvent()
              .userTask("userTask_identify")
              .name("Identify the person")
              .camundaCandidateGroups("screening-officer")
              .endEvent()
              .done();
      repositoryService.createDeployment().addModelInstance("journey.bpmn", journey).deploy();
    }
  }

  @Test
  void aCaseIsOpenedWithItsNumberAndItsJourneyStarts() throws Exception {
    String number = open("system", null, CASE);
    assertThat(number).matches("IT-\\d{4}-\\d{7}-\\d");
    var journey = runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(number).singleResult();
    assertThat(runtimeService.getVariables(journey.getId()))
        .isEqualTo(
            Map.of(
                "arrivalKind", "irregular-crossing",
                "applicationMade", true,
                "unaccompaniedMinor", false,
                "minor", false,
                "familyWithMinor", false));
  }

  @Test
  void theSameKeyAndBodyAgainOpenNothing() throws Exception {
    String key = UUID.randomUUID().toString();
    String first = open("system", key, CASE);
    assertThat(open("system", key, CASE)).isEqualTo(first);
    assertThat(runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(first).count()).isEqualTo(1);
  }

  @Test
  void theSameKeyWithAnotherBodyIsAConflict() throws Exception {
    String key = UUID.randomUUID().toString();
    open("system", key, CASE);
    send("system", post("/api/v1/cases").header("Idempotency-Key", key), CASE.replace("Lampedusa", "Trieste"))
        .andExpect(status().isConflict())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.type").value("urn:pactway:problem:idempotency-conflict"));
  }

  @Test
  void theKeysOfTwoCallersAreTheirOwn() throws Exception {
    assertThat(open("system", "shared", CASE)).isNotEqualTo(open("screening-officer", "shared", CASE));
  }

  @Test
  void everyMissingFieldIsNamed() throws Exception {
    send("system", post("/api/v1/cases"), "{\"arrival\":{\"kind\":\"irregular-crossing\"}}")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[*].field", hasItems("arrival.at", "person")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"2026-06-22T05:30:00+02:00\" | \"2126-06-22T05:30:00+02:00\" | arrival.at",
        "\"2026-06-22T05:30:00+02:00\" | \"2026-06-22T05:30:00\" | arrival.at",
        "\"2026-06-22T05:30:00+02:00\" | \"1026-06-22T05:30:00+02:00\" | arrival.at",
        "irregular-crossing | by-balloon | arrival.kind",
        "1994-03-02 | 1994-02-30 | person.dateOfBirth",
        "1994-03-02 | 2194-03-02 | person.dateOfBirth",
        "\"F\" | \"W\" | person.sex",
        "\"SY\" | \"Syria\" | person.nationality",
        "\"ar\" | \"Arabic!\" | person.languages[0]",
        "\"place\" | \"plaze\" | arrival.plaze",
        "\"unaccompaniedMinor\": false | \"unaccompaniedMinor\": \"perhaps\" | unaccompaniedMinor"
      })
  void inputThatMakesNoSenseIsRefusedByItsField(String right, String wrong, String field) throws Exception {
    send("system", post("/api/v1/cases"), CASE.replace(right, wrong))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.type").value("urn:pactway:problem:invalid-input"))
        .andExpect(jsonPath("$.errors[*].field", hasItem(field)));
  }

  @Test
  void whatIsNoJsonIsRefused() throws Exception {
    send("system", post("/api/v1/cases"), "{oops")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.type").value("urn:pactway:problem:bad-request"));
    mvc.perform(post("/api/v1/cases").with(SignedIn.as("system", "system")).contentType(MediaType.TEXT_PLAIN).content("hello"))
        .andExpect(status().isUnsupportedMediaType())
        .andExpect(jsonPath("$.type").value("urn:pactway:problem:unsupported-media-type"));
    send("system", put("/api/v1/cases"), "{}").andExpect(status().isMethodNotAllowed());
  }

  @Test
  void onlyThoseWhoOpenCasesMayOpenThem() throws Exception {
    send("caseworker", post("/api/v1/cases"), CASE)
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.type").value("urn:pactway:problem:forbidden"));
    mvc.perform(post("/api/v1/cases").contentType(MediaType.APPLICATION_JSON).content(CASE))
        .andExpect(status().isUnauthorized())
        .andExpect(header().string("WWW-Authenticate", containsString("Basic")))
        .andExpect(jsonPath("$.type").value("urn:pactway:problem:unauthorized"));
    read("supervisor", "/api/v1/simulation/clock")
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.type").value("urn:pactway:problem:forbidden"));
  }

  @Test
  void aCaseIsReadWithItsOpenTasksAndAnETag() throws Exception {
    String number = open("system", null, CASE);
    String etag =
        read("supervisor", "/api/v1/cases/" + number)
            .andExpect(status().isOk())
            .andExpect(jsonPath("$.caseNumber").value(number))
            .andExpect(jsonPath("$.stage").value("arrival"))
            .andExpect(jsonPath("$.arrival.at").value("2026-06-22T05:30:00+02:00"))
            .andExpect(jsonPath("$.person.familyNames").value("Haddad"))
            .andExpect(jsonPath("$.openTasks", hasSize(1)))
            .andExpect(jsonPath("$.openTasks[0].name").value("Identify the person"))
            .andExpect(jsonPath("$.openTasks[0].role").value("screening-officer"))
            .andReturn()
            .getResponse()
            .getHeader("ETag");
    var again = get("/api/v1/cases/" + number).header("If-None-Match", etag).with(SignedIn.as("s", "supervisor"));
    mvc.perform(again).andExpect(status().isNotModified());
    caseFile.stage(number, "screening");
    mvc.perform(again).andExpect(status().isOk());
  }

  @Test
  void theMonitorFollowsACaseWithoutNames() throws Exception {
    String number = open("system", null, CASE);
    caseFile.note(number, "note", "SCR Art 10", "engine", "Amina was told");
    read("monitor", "/api/v1/cases/" + number).andExpect(status().isOk()).andExpect(jsonPath("$.person").doesNotExist());
    read("monitor", "/api/v1/cases/" + number + "/timeline")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$[*].text", hasItem("(name) was told")));
    read("monitor", "/api/v1/cases/" + number + "/records").andExpect(status().isForbidden());
    read("monitor", "/api/v1/cases/" + number + "/documents").andExpect(status().isForbidden());
  }

  @Test
  void theTimelineTellsWhatHappenedInOrder() throws Exception {
    String number = open("system", null, CASE);
    read("supervisor", "/api/v1/cases/" + number + "/timeline")
        .andExpect(jsonPath("$[0].type").value("irregular-crossing"))
        .andExpect(jsonPath("$[1].type").value("apprehended"))
        .andExpect(jsonPath("$[1].article", containsString("SCR Art 8(3)")))
        .andExpect(jsonPath("$[2].type").value("application-made"))
        .andExpect(jsonPath("$[2].at").value("2026-06-22T09:00:00+02:00"))
        .andExpect(jsonPath("$[2].actor").value("system"));
  }

  @Test
  void casesAreListedAPageAtATime() throws Exception {
    String first = open("system", null, CASE);
    String second = open("system", null, CASE);
    caseFile.stage(first, "appeal");
    caseFile.stage(second, "appeal");
    var page = read("supervisor", "/api/v1/cases?stage=appeal&limit=1").andExpect(jsonPath("$.items", hasSize(1))).andReturn();
    String body = page.getResponse().getContentAsString();
    assertThat(JsonPath.<String>read(body, "$.items[0].caseNumber")).isEqualTo(first);
    read("supervisor", "/api/v1/cases?stage=appeal&limit=1&cursor=" + JsonPath.read(body, "$.nextCursor"))
        .andExpect(jsonPath("$.items[0].caseNumber").value(second))
        .andExpect(jsonPath("$.nextCursor").isEmpty());
    read("supervisor", "/api/v1/cases?cursor=nonsense").andExpect(status().isUnprocessableEntity());
    read("supervisor", "/api/v1/cases?limit=many").andExpect(status().isUnprocessableEntity());
  }

  @Test
  void casesAreListedByRoleAndByTheStateOfTheirClocks() throws Exception {
    String number = open("system", null, CASE);
    caseFile.stage(number, "return");
    read("supervisor", "/api/v1/cases?stage=return&role=screening-officer").andExpect(jsonPath("$.items[*].caseNumber", hasItem(number)));
    read("supervisor", "/api/v1/cases?stage=return&role=return-officer").andExpect(jsonPath("$.items", hasSize(0)));
    clocks.start(number, REGISTRATION);
    clocks.stop(number, REGISTRATION);
    read("supervisor", "/api/v1/cases?clockState=breached").andExpect(jsonPath("$.items[0].caseNumber").value(number));
    read("supervisor", "/api/v1/cases?clockState=late").andExpect(jsonPath("$.errors[0].field").value("clockState"));
  }

  @Test
  void theClocksOfACaseAreReadAndExplained() throws Exception {
    String number = open("system", null, CASE);
    clocks.start(number, REGISTRATION);
    read("monitor", "/api/v1/cases/" + number + "/clocks")
        .andExpect(jsonPath("$[?(@.timeLimit=='" + REGISTRATION + "')].state", hasItem("running")))
        .andExpect(jsonPath("$[?(@.timeLimit=='" + REGISTRATION + "')].strictEnd", hasItem("2026-06-27")))
        .andExpect(jsonPath("$[?(@.timeLimit=='" + REGISTRATION + "')].legalEnd", hasItem("2026-06-29")))
        .andExpect(jsonPath("$[?(@.timeLimit=='" + REGISTRATION + "')].legalEndInstant", hasItem("2026-06-30T00:00:00+02:00")));
    read("monitor", "/api/v1/cases/" + number + "/clocks/" + REGISTRATION)
        .andExpect(jsonPath("$.steps[*].rule", hasItem("roll")))
        .andExpect(jsonPath("$.adjustments", hasSize(0)))
        .andExpect(jsonPath("$.calendarVersion", containsString("IT")));
    read("monitor", "/api/v1/cases/" + number + "/clocks/" + EXAMINATION).andExpect(status().isNotFound());
    read("monitor", "/api/v1/cases/" + number + "/clocks/apr-art999").andExpect(status().isNotFound());
  }

  @Test
  void anAdjustmentIsShownBeforeItIsMade() throws Exception {
    String number = open("system", null, CASE);
    caseFile.record(number, "application-lodged", Instant.parse("2026-07-01T08:00:00Z"), false, "test");
    String before = clocks.start(number, EXAMINATION).strictEnd().toString();
    String path = "/api/v1/cases/" + number + "/clocks/" + EXAMINATION + "/adjustments";
    String request = "{\"kind\":\"extension\",\"ref\":\"" + extension() + "\",\"by\":3,\"unit\":\"months\",\"reason\":\"Complex case\"}";
    send("caseworker", post(path + "?preview=true"), request)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.before.strictEnd").value(before))
        .andExpect(jsonPath("$.after.strictEnd", not(before)));
    assertThat(clocks.find(number, EXAMINATION).orElseThrow().strictEnd()).hasToString(before);
    String key = UUID.randomUUID().toString();
    String after = text(send("caseworker", post(path).header("Idempotency-Key", key), request).andExpect(status().isOk()));
    assertThat(JsonPath.<String>read(after, "$.strictEnd")).isNotEqualTo(before);
    assertThat(text(send("caseworker", post(path).header("Idempotency-Key", key), request))).isEqualTo(after);
  }

  @Test
  void aClockStandsStillUntilSomebodyEndsTheSuspension() throws Exception {
    String number = open("system", null, CASE);
    caseFile.record(number, "application-lodged", Instant.parse("2026-07-01T08:00:00Z"), false, "test");
    clocks.start(number, EXAMINATION);
    String path = "/api/v1/cases/" + number + "/clocks/" + EXAMINATION + "/adjustments";
    String postponed = "{\"kind\":\"suspension\",\"ref\":\"" + EXAMINATION + "--postponement\",\"reason\":\"uncertain\",%s}";
    send("caseworker", post(path + "?preview=true"), postponed.formatted("\"from\":\"2026-07-02\""))
        .andExpect(jsonPath("$.before.endKnown").value(true))
        .andExpect(jsonPath("$.after.endKnown").value(false))
        .andExpect(jsonPath("$.after.state").value("suspended"))
        .andExpect(jsonPath("$.after.strictEnd").value("2027-01-01"));
    send("caseworker", post(path), postponed.formatted("\"from\":\"2026-07-02\",\"until\":\"no-such-event\""))
        .andExpect(status().isUnprocessableEntity()).andExpect(jsonPath("$.errors[0].field").value("until"));
    send("caseworker", post(path), postponed.formatted("\"from\":\"2026-07-02\"")).andExpect(jsonPath("$.endKnown").value(false));
    send("caseworker", post(path), postponed.formatted("\"to\":\"2026-07-12\""))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.endKnown").value(true))
        .andExpect(jsonPath("$.strictEnd").value("2027-01-11"));
  }

  @Test
  void theEndOfAClockIsExplainedOnAPageForTheFile() throws Exception {
    String number = open("system", null, CASE);
    caseFile.record(number, "application-lodged", Instant.parse("2026-07-01T08:00:00Z"), false, "test");
    clocks.start(number, EXAMINATION);
    String path = "/api/v1/cases/" + number + "/clocks/" + EXAMINATION;
    String request = "{\"kind\":\"extension\",\"ref\":\"" + extension() + "\",\"by\":3,\"unit\":\"months\",\"reason\":\"complex <b>facts</b>\"}";
    send("caseworker", post(path + "/adjustments"), request)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.ruleVersion").value(Catalogue.load().version()))
        .andExpect(jsonPath("$.adjustments[0].madeBy").value("caseworker"));

    String page = text(read("supervisor", path + "/explanation")
        .andExpect(status().isOk())
        .andExpect(content().contentTypeCompatibleWith(MediaType.TEXT_HTML)));

    assertThat(page).contains(number, "APR Art 73", "Regulation (EU) 2024/1348", "caseworker", "complex &lt;b&gt;facts&lt;/b&gt;",
        Catalogue.load().version(), "Extended to", "jollyday").doesNotContain("<b>");
    read("supervisor", path + "/explanation.pdf").andExpect(status().isOk()).andExpect(content().contentType(MediaType.APPLICATION_PDF));
    byte[] pdf = mvc.perform(get(path + "/explanation").accept(MediaType.APPLICATION_PDF).with(SignedIn.as("supervisor", "supervisor")))
        .andExpect(status().isOk())
        .andReturn().getResponse().getContentAsByteArray();
    assertThat(new PdfTextExtractor(new PdfReader(pdf)).getTextFromPage(1))
        .contains(number, "How the end of a time limit was found", "Extended to", "complex <b>facts</b>", "caseworker");
    String kept = JsonPath.read(text(send("supervisor", post(path + "/explanation"), "{}").andExpect(status().isCreated())), "$.documentId");
    read("supervisor", "/api/v1/cases/" + number + "/documents/" + kept)
        .andExpect(status().isOk())
        .andExpect(content().contentType(MediaType.APPLICATION_PDF));
    mvc.perform(post(path + "/explanation").with(SignedIn.as("monitor", "monitor"))).andExpect(status().isForbidden());
    read("monitor", path + "/explanation").andExpect(status().isOk());
    read("admin", path + "/explanation").andExpect(status().isForbidden());
    read("supervisor", "/api/v1/cases/" + number + "/clocks/rd-art19-reporting/explanation").andExpect(status().isNotFound());
  }

  @Test
  void anAdjustmentThatTheActDoesNotAllowOrThatMakesNoSenseIsRefused() throws Exception {
    String number = open("system", null, CASE);
    clocks.start(number, REGISTRATION);
    String path = "/api/v1/cases/" + number + "/clocks/" + REGISTRATION + "/adjustments";
    send("caseworker", post(path), "{\"kind\":\"extension\",\"ref\":\"no-such\",\"by\":3,\"unit\":\"months\",\"reason\":\"x\"}")
        .andExpect(status().isUnprocessableEntity());
    send("caseworker", post(path), "{\"kind\":\"wish\",\"reason\":\"x\"}")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].field").value("kind"));
    send("caseworker", post(path), "{\"kind\":\"extension\"}").andExpect(jsonPath("$.errors[0].field").value("reason"));
    send("monitor", post(path), "{\"kind\":\"extension\",\"reason\":\"x\"}").andExpect(status().isForbidden());
  }

  private static String extension() {
    return Catalogue.load().get(EXAMINATION).extensions().get(0).id();
  }

  @Test
  void anOfficerIsOfferedWhatTheRoleRecordsAndTheCaseCanTake() throws Exception {
    String number = open("system", null, CASE);
    String path = "/api/v1/cases/" + number + "/event-types";
    read("screening-officer", path)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.zone").value("Europe/Rome"))
        .andExpect(jsonPath("$.types[*].type", hasItem("force-used")))
        // No place of this case waits for them: nobody is being screened, and no one has gone.
        .andExpect(jsonPath("$.types[*].type", not(hasItem("found-again-during-screening"))))
        .andExpect(jsonPath("$.types[*].type", not(hasItem("citizenship-acquired"))));
    read("integration-officer", path)
        .andExpect(jsonPath("$.types[*].type", hasItem("citizenship-acquired")))
        .andExpect(jsonPath("$.types[*].type", not(hasItem("force-used"))));
    read("monitor", path).andExpect(status().isForbidden());
  }

  @Test
  void anOfficersOwnRecordStatesItsReasonAndWhatTheEventAsksFor() throws Exception {
    String number = open("system", null, CASE);
    String path = "/api/v1/cases/" + number + "/events";
    send("screening-officer", post(path), "{\"type\":\"screening-access-requested\",\"at\":\"2026-06-23\",\"data\":{\"asker\":\"ghost\",\"shoe\":1}}")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[*].field", hasItems("data.reason", "data.asker", "data.askerName", "data.shoe")));
    send("return-officer", post(path), "{\"type\":\"screening-access-requested\",\"at\":\"2026-06-23\",\"data\":{\"reason\":\"x\"}}")
        .andExpect(status().isForbidden());
    read("supervisor", path).andExpect(jsonPath("$", hasSize(0)));
    send("screening-officer", post(path),
            "{\"type\":\"force-used\",\"at\":\"2026-06-23T10:00:00+02:00\",\"data\":{\"reason\":\"Held by the arm\"}}")
        .andExpect(status().isAccepted());
    read("supervisor", path)
        .andExpect(jsonPath("$[0].source").value("screening-officer"))
        .andExpect(jsonPath("$[0].meaning", containsString("coercion")))
        .andExpect(jsonPath("$[0].state").value("recorded"));
  }

  @Test
  void anEventIsKeptAndSeenWithItsState() throws Exception {
    String number = open("system", null, CASE);
    String event = "{\"type\":\"explicit-withdrawal-declared\",\"at\":\"2026-06-23\",\"source\":\"counsellor\",\"data\":{\"id\":\"W-1\"}}";
    String path = "/api/v1/cases/" + number + "/events";
    String id = JsonPath.read(text(send("system", post(path), event).andExpect(status().isAccepted())), "$.eventId");
    assertThat(JsonPath.<String>read(text(send("system", post(path), event)), "$.eventId")).isEqualTo(id);
    read("supervisor", path)
        .andExpect(jsonPath("$", hasSize(1)))
        .andExpect(jsonPath("$[0].state").value("waiting"))
        .andExpect(jsonPath("$[0].at").value("2026-06-23"));
  }

  @Test
  void anEventOfAnUnknownTypeOrFromTheFutureIsRefused() throws Exception {
    String number = open("system", null, CASE);
    String path = "/api/v1/cases/" + number + "/events";
    send("system", post(path), "{\"type\":\"moon-landed\",\"at\":\"2026-06-23\"}")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.type").value("urn:pactway:problem:unknown-event-type"));
    send("system", post(path), "{\"type\":\"appeal-lodged\",\"at\":\"2126-06-23\"}")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].field").value("at"));
    send("monitor", post(path), "{\"type\":\"appeal-lodged\",\"at\":\"2026-06-23\"}").andExpect(status().isForbidden());
  }

  @Test
  void documentsAreListedAndDownloaded() throws Exception {
    String number = open("system", null, CASE);
    UUID id = documents.add(number, "letter", "Bescheid ü.txt", "de", "text/plain", "Guten Tag".getBytes(StandardCharsets.UTF_8));
    read("caseworker", "/api/v1/cases/" + number + "/documents").andExpect(jsonPath("$[0].kind").value("letter"));
    read("caseworker", "/api/v1/cases/" + number + "/documents/" + id)
        .andExpect(content().bytes("Guten Tag".getBytes(StandardCharsets.UTF_8)))
        .andExpect(header().string("Content-Disposition", containsString("attachment")));
    read("caseworker", "/api/v1/cases/" + number + "/documents/" + UUID.randomUUID()).andExpect(status().isNotFound());
    read("caseworker", "/api/v1/cases/" + number + "/documents/x").andExpect(status().isUnprocessableEntity());
  }

  @Test
  void recordsAreListedNewestFirstAndNoticesOldestFirst() throws Exception {
    String number = open("system", null, CASE);
    records.keep(number, "health", "{\"id\":\"health\"}", "userTask_a", "t1", Map.of("doctor", "Rossi"), "anna");
    records.keep(number, "health", "{\"id\":\"health\"}", "userTask_b", "t2", Map.of("doctor", "Bianchi"), "anna");
    notices.tell(number, "supervisor", "clock-warned", "Screening ends tomorrow");
    read("caseworker", "/api/v1/cases/" + number + "/records")
        .andExpect(jsonPath("$[0].answers.doctor").value("Bianchi"))
        .andExpect(jsonPath("$[1].elementId").value("userTask_a"));
    read("monitor", "/api/v1/cases/" + number + "/notices").andExpect(jsonPath("$[0].recipient").value("supervisor"));
  }

  @Test
  void anUnknownCaseIsNotFoundOnEveryPath() throws Exception {
    for (String path : new String[] {"", "/timeline", "/events", "/documents", "/records", "/notices"}) {
      read("supervisor", "/api/v1/cases/IT-2026-9999999-9" + path)
          .andExpect(status().isNotFound())
          .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
          .andExpect(jsonPath("$.detail", not(containsString("Exception"))));
    }
  }

  private String open(String role, String key, String body) throws Exception {
    var request = post("/api/v1/cases");
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    var result = send(role, request, body).andExpect(status().isCreated());
    String number = JsonPath.read(text(result), "$.caseNumber");
    result.andExpect(header().string("Location", "/api/v1/cases/" + number));
    return number;
  }

  private ResultActions send(String role, MockHttpServletRequestBuilder request, String body) throws Exception {
    return mvc.perform(request.with(SignedIn.as(role, role)).contentType(MediaType.APPLICATION_JSON).content(body));
  }

  private ResultActions read(String role, String path) throws Exception {
    return mvc.perform(get(path).with(SignedIn.as(role, role)));
  }

  private static String text(ResultActions result) throws Exception {
    return result.andReturn().getResponse().getContentAsString();
  }
}
