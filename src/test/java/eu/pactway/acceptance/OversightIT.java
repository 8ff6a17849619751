package eu.pactway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The independent monitor over HTTP: sees everything but who it is, changes nothing, and nobody of the authority can close or hide a complaint. */
@RunningPactway
class OversightIT {

  private static final String GIVEN = "Zubaydakhan";
  private static final String FAMILY = "Qandahariwal";

  private static final String PORTAL = "complaints-portal";

  @LocalServerPort private int port;
  @Autowired private IdentityService identities;

  private Caller monitor;
  private Caller system;
  private String caseNumber;
  private String place;

  @BeforeEach
  void aPersonHasArrived() {
    monitor = Caller.as("monitor", port);
    system = Caller.as("system", port);
    place = "Pier " + System.nanoTime();
    OffsetDateTime now = OffsetDateTime.parse(Caller.as("admin", port).get("/api/v1/simulation/clock").path("now").asText());
    Map<String, Object> person =
        Map.of("givenNames", GIVEN, "familyNames", FAMILY, "dateOfBirth", "1990-05-05", "sex", "F", "nationality", "AF", "languages", List.of("fa"));
    Map<String, Object> arrival = Map.of("kind", "border-crossing-point", "at", now.minusHours(4).toString(), "place", place);
    caseNumber =
        system
            .post(
                "/api/v1/cases",
                Map.of(
                    "arrival", arrival, "applicationMadeAt", now.minusHours(3).toString(), "person", person, "unaccompaniedMinor", false,
                    "familyReference", FAMILY, "externalReference", GIVEN))
            .path("caseNumber")
            .asText();
  }

  @Test
  void noAnswerToTheMonitorHoldsTheNameOfThePerson() {
    JsonNode paths = Caller.as("admin", port).get("/v3/api-docs").path("paths");
    List<String> read = new ArrayList<>();
    paths.properties().forEach(path -> {
      String address = path.getKey().replace("{caseNumber}", caseNumber);
      if (path.getValue().has("get") && !address.contains("{")) {
        read.add(address);
        assertThat(String.valueOf(monitor.get(address))).as(address).doesNotContain(GIVEN).doesNotContain(FAMILY);
      }
    });
    assertThat(read).contains("/api/v1/cases/" + caseNumber, "/api/v1/cases/" + caseNumber + "/timeline", "/api/v1/monitor/entries");
  }

  @ParameterizedTest
  @ValueSource(strings = {"documents", "records", "events"})
  void thePapersOfACaseAreNotForTheMonitor(String part) {
    assertThat(monitor.status(HttpMethod.GET, "/api/v1/cases/" + caseNumber + "/" + part)).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"task", "variable-instance", "process-instance", "history/variable-instance", "history/detail", "history/task"})
  void theEngineTellsTheMonitorNoMoreThanThat(String resource) {
    assertThat(String.valueOf(monitor.get("/engine-rest/" + resource))).doesNotContain(GIVEN).doesNotContain(FAMILY).doesNotContain(caseNumber);
  }

  @Test
  void theMonitorChangesNothingOfACase() {
    Map<String, Object> event = Map.of("type", "force-used", "at", "2026-06-22", "source", "monitor");
    assertThat(status(monitor, "/api/v1/cases/" + caseNumber + "/events", event)).isEqualTo(403);
    Map<String, Object> adjustment = Map.of("kind", "extension", "ref", "x", "by", 1, "unit", "days", "reason", "r");
    assertThat(status(monitor, "/api/v1/cases/" + caseNumber + "/clocks/apr-art27-1-registration/adjustments", adjustment)).isEqualTo(403);
    assertThat(status(monitor, "/api/v1/simulation/clock/advance", Map.of("by", "PT1H"))).isEqualTo(403);
  }

  @Test
  void aComplaintIsWithTheMonitorAtOnceAndWithNobodyOfTheAuthority() {
    String number = complain();
    assertThat(monitor.get("/api/v1/complaints/" + number).path("text").asText()).isEqualTo("They hit her.");
    assertThat(texts(monitor.get("/api/v1/monitor/entries?caseNumber=" + caseNumber).path("items"), "kind")).contains("complaint");
    assertThat(system.get("/api/v1/complaints/" + number).path("steps").get(0).has("by")).as("the lodger sees the state, not who works").isFalse();

    Stream.of("supervisor", "head-of-unit", "caseworker", "process-owner", "admin", "legal-counsellor").forEach(role -> {
      Caller authority = Caller.as(role, port);
      assertThat(authority.status(HttpMethod.GET, "/api/v1/complaints/" + number)).as(role).isEqualTo(404);
      assertThat(authority.status(HttpMethod.GET, "/api/v1/complaints")).as(role).isEqualTo(403);
      assertThat(authority.status(HttpMethod.GET, "/api/v1/monitor/entries")).as(role).isEqualTo(403);
      assertThat(String.valueOf(authority.get("/api/v1/cases/" + caseNumber + "/timeline"))).as(role).doesNotContain("omplaint");
    });
  }

  @Test
  void noRoleOfTheAuthorityCutsAComplaintOffOrDoesItsTasks() {
    String number = complain();
    JsonNode process = process();
    String id = process.path("id").asText();
    String task = monitor.get("/engine-rest/task?processInstanceBusinessKey=" + caseNumber).get(0).path("id").asText();
    Map<String, Object> cancel =
        Map.of("instructions", List.of(Map.of("type", "cancel", "activityId", "userTask_examineComplaint")));
    Map<String, Object> answers =
        Map.of("variables", Map.of("complaintSubject", Map.of("value", "other"), "complaintSubstantiated", Map.of("value", "false"),
            "examinationReasons", Map.of("value", "nothing to see")));
    Stream.of("supervisor", "head-of-unit", "process-owner", "admin", "caseworker").forEach(role -> {
      Caller authority = Caller.as(role, port);
      assertThat(authority.status(HttpMethod.DELETE, "/engine-rest/process-instance/" + id)).as(role + " deletes").isGreaterThanOrEqualTo(400);
      assertThat(status(authority, "/engine-rest/process-instance/" + id + "/modification", cancel)).as(role + " cancels").isGreaterThanOrEqualTo(400);
      status(authority, "/engine-rest/task/" + task + "/assignee", Map.of("userId", role));
      assertThat(status(authority, "/engine-rest/task/" + task + "/submit-form", answers)).as(role + " submits").isGreaterThanOrEqualTo(400);
      assertThat(status(authority, "/engine-rest/task/" + task + "/complete", Map.of())).as(role + " completes").isGreaterThanOrEqualTo(400);
      assertThat(String.valueOf(authority.get("/engine-rest/task/" + task + "/form-variables"))).as(role + " reads").doesNotContain("They hit her");
    });
    assertThat(monitor.get("/api/v1/complaints/" + number).path("state").asText()).isEqualTo("lodged");
    assertThat(process().path("id").asText()).isEqualTo(id);
  }

  @Test
  void theMonitorDrawsTheSameRandomSampleAgainAndReadsNoName() {
    String drawn = "/api/v1/monitor/sample?seed=spot-check&size=5&place=" + place;
    JsonNode sample = monitor.get(drawn);
    assertThat(sample.path("cases").asInt()).isOne();
    assertThat(sample.path("items").get(0).path("caseNumber").asText()).isEqualTo(caseNumber);
    assertThat(sample.toString()).doesNotContain(GIVEN).doesNotContain(FAMILY);
    assertThat(monitor.get("/api/v1/monitor/sample?seed=a&size=3")).isEqualTo(monitor.get("/api/v1/monitor/sample?seed=a&size=3"));
    assertThat(monitor.get(drawn + "&arrivalKind=resettlement").path("cases").asInt()).isZero();
    assertThat(monitor.status(HttpMethod.GET, "/api/v1/monitor/sample?seed=a&size=0")).isEqualTo(422);
    Stream.of("supervisor", "head-of-unit", "admin", "system").forEach(role ->
        assertThat(Caller.as(role, port).status(HttpMethod.GET, "/api/v1/monitor/sample?seed=a")).as(role).isEqualTo(403));
  }

  @Test
  void theMonitorCountsRefusedAccessByPlaceAndMonth() {
    OffsetDateTime now = OffsetDateTime.parse(Caller.as("admin", port).get("/api/v1/simulation/clock").path("now").asText());
    Map<String, Object> event = Map.of("type", "access-refused", "at", now.minusMinutes(1).toString(), "source", "port-authority", "data", Map.of("id", place));
    system.post("/api/v1/cases/" + caseNumber + "/events", event);
    String period = "?from=" + now.minusDays(1).toLocalDate() + "&to=" + now.plusDays(2).toLocalDate();
    JsonNode figures = monitor.get("/api/v1/monitor/figures" + period).path("items");
    assertThat(StreamSupport.stream(figures.spliterator(), false))
        .anySatisfy(figure -> {
          assertThat(figure.path("kind").asText()).isEqualTo("refused-access");
          assertThat(figure.path("place").asText()).isEqualTo(place);
          assertThat(figure.path("count").asInt()).isOne();
        });
    assertThat(Caller.as("supervisor", port).status(HttpMethod.GET, "/api/v1/monitor/figures" + period)).isEqualTo(403);
  }

  @Test
  void aPortalBringsInComplaintsOfBystandersAndReachesNothingElse() {
    if (identities.createUserQuery().userId(PORTAL).count() == 0) {
      User user = identities.newUser(PORTAL);
      user.setPassword("pactway");
      identities.saveUser(user);
      Stream.of("system", "scope:complaints").forEach(group -> {
        if (identities.createGroupQuery().groupId(group).count() == 0) {
          identities.saveGroup(identities.newGroup(group));
        }
        identities.createMembership(PORTAL, group);
      });
    }
    Caller portal = Caller.as(PORTAL, port);
    Map<String, Object> seen =
        Map.of("capacity", "witness", "subject", "ill-treatment", "caseNumber", caseNumber, "place", place, "text", "A guard kicked the woman.", "contact", "witness@example.org");
    String number = portal.post("/api/v1/complaints", seen).path("number").asText();
    assertThat(portal.get("/api/v1/complaints/" + number).path("state").asText()).isEqualTo("lodged");
    assertThat(monitor.get("/api/v1/complaints/" + number).path("contact").asText()).isEqualTo("witness@example.org");
    assertThat(system.status(HttpMethod.GET, "/api/v1/complaints/" + number)).as("another system").isEqualTo(404);

    Stream.of("", "/timeline", "/documents", "/events").forEach(part ->
        assertThat(portal.status(HttpMethod.GET, "/api/v1/cases/" + caseNumber + part)).as("case" + part).isEqualTo(403));
    assertThat(portal.status(HttpMethod.GET, "/api/v1/complaints")).isEqualTo(403);
    assertThat(portal.status(HttpMethod.GET, "/api/v1/monitor/entries")).isEqualTo(403);
    assertThat(portal.status(HttpMethod.GET, "/engine-rest/task")).isEqualTo(403);
    assertThat(status(portal, "/api/v1/cases/" + caseNumber + "/events", Map.of("type", "force-used", "at", "2026-06-22", "source", "portal"))).isEqualTo(403);
    assertThat(Caller.anonymous(port).status(HttpMethod.GET, "/api/v1/complaints/" + number)).isEqualTo(401);
  }

  @Test
  void aBystanderComplainsWithoutACaseAndItIsHandledToItsEnd() {
    Map<String, Object> seen = Map.of("capacity", "witness", "subject", "non-refoulement", "place", place, "text", "They were pushed back into the sea.");
    String number = system.post("/api/v1/complaints", seen).path("number").asText();
    // An entry is seen once every transaction that began before it has ended.
    JsonNode entry =
        await().until(() -> monitor.get("/api/v1/monitor/entries?kind=complaint&place=" + place).path("items").path(0), found -> !found.isMissingNode());
    assertThat(entry.path("text").asText()).contains(number);
    assertThat(entry.path("caseNumber").isNull()).isTrue();
    assertThat(monitor.get("/api/v1/complaints/" + number).path("text").asText()).contains("pushed back");
    Stream.of("supervisor", "head-of-unit", "caseworker", "process-owner", "admin").forEach(role ->
        assertThat(Caller.as(role, port).status(HttpMethod.GET, "/api/v1/complaints/" + number)).as(role).isEqualTo(404));
    assertThat(status(monitor, "/api/v1/monitor/complaints/" + number + "/identity", Map.of("reason", "Who is it?"))).isEqualTo(422);

    String examine = task(monitor, number);
    Map<String, Object> examined = Map.of("complaintSubject", value("non-refoulement"), "complaintSubstantiated", value("true"),
        "examinationReasons", value("Two accounts agree."), "offenceSuspected", Map.of("value", false));
    assertThat(status(Caller.as("head-of-unit", port), "/engine-rest/task/" + examine + "/submit-form", Map.of("variables", examined)))
        .isGreaterThanOrEqualTo(400);
    submit(monitor, examine, examined);
    assertThat(monitor.get("/api/v1/complaints/" + number).path("state").asText()).isEqualTo("examined");
  }

  @Test
  void withoutACaseThePlaceMustBeSaidAndACaseThatIsNamedMustExist() {
    Map<String, Object> nowhere = Map.of("capacity", "person", "subject", "access-to-asylum", "text", "I said asylum.");
    JsonNode refused = system.post("/api/v1/complaints", nowhere);
    assertThat(refused.path("errors").get(0).path("field").asText()).isEqualTo("place");
    Map<String, Object> unknown =
        Map.of("caseNumber", "IT-1999-0000001-9", "capacity", "person", "subject", "access-to-asylum", "text", "I said asylum.");
    assertThat(status(system, "/api/v1/complaints", unknown)).isEqualTo(201);
    Map<String, Object> noNumber = Map.of("caseNumber", "IT-17", "capacity", "person", "subject", "access-to-asylum", "text", "I said asylum.");
    assertThat(system.post("/api/v1/complaints", noNumber).path("errors").get(0).path("field").asText()).isEqualTo("caseNumber");
  }

  @Test
  void nobodyLearnsByAComplaintWhetherACaseExistsOrHoldsOneThatIsNotHisToKnow() {
    Caller stranger = Caller.as("caseworker-lampedusa", port);
    Map<String, Object> there = Map.of("caseNumber", caseNumber, "capacity", "witness", "subject", "detention", "text", "She is locked up.");
    Map<String, Object> nowhere = Map.of("caseNumber", "IT-1999-0000001-9", "capacity", "witness", "subject", "detention", "text", "She is locked up.");
    String one = lodgedBy(stranger, there);
    String other = lodgedBy(stranger, nowhere);
    for (String number : List.of(one, other)) {
      JsonNode seen = stranger.get("/api/v1/complaints/" + number);
      assertThat(seen.path("caseNumber").asText()).isNotBlank();
      assertThat(seen.has("named")).isFalse();
      assertThat(monitor.get("/api/v1/complaints/" + number).path("named").asBoolean()).isTrue();
    }
    assertThat(task(monitor, one)).as("it is worked on as one without a case, which it holds from nothing").isNotBlank();

    JsonNode opened = monitor.post("/api/v1/monitor/complaints/" + one + "/identity", Map.of("reason", "To speak with her"));
    assertThat(opened.path("person").path("givenNames").asText()).isEqualTo(GIVEN);
    assertThat(status(monitor, "/api/v1/monitor/complaints/" + other + "/identity", Map.of("reason", "To speak with her"))).isEqualTo(422);
  }

  private static String lodgedBy(Caller caller, Map<String, Object> complaint) {
    var answer = caller.exchange(HttpMethod.POST, "/api/v1/complaints", complaint, MediaType.APPLICATION_JSON);
    assertThat(answer.getStatusCode().value()).as(answer.toString()).isEqualTo(201);
    return answer.getBody().path("number").asText();
  }

  @Test
  void anIdentityIsOpenedForAComplaintWithAReasonAndTheOpeningStands() {
    String number = complain();
    String address = "/api/v1/monitor/complaints/" + number + "/identity";
    assertThat(status(monitor, address, Map.of("reason", " "))).isEqualTo(422);
    assertThat(status(Caller.as("supervisor", port), address, Map.of("reason", "curious"))).isEqualTo(403);
    assertThat(monitor.get("/api/v1/monitor/openings").toString()).doesNotContain(number);

    JsonNode opened = monitor.post(address, Map.of("reason", "To speak with her"));
    assertThat(opened.path("person").path("givenNames").asText()).isEqualTo(GIVEN);
    assertThat(texts(monitor.get("/api/v1/monitor/openings"), "number")).contains(number);
    assertThat(Caller.as("supervisor", port).get("/api/v1/cases/" + caseNumber + "/timeline").toString()).doesNotContain("identity");
    assertThat(Caller.as("data-protection-officer", port).get("/api/v1/audit/cases/" + caseNumber).path("entries"))
        .as("whoever knows the person's log sees that the identity was opened")
        .anySatisfy(line -> assertThat(line.path("what").asText() + ' ' + line.path("detail").asText()).isEqualTo("MONITOR identity"));
  }

  @Test
  void aVisitShowsWhatHappensAtThePlaceInItsPeriodAndNothingElse() {
    OffsetDateTime now = OffsetDateTime.parse(Caller.as("admin", port).get("/api/v1/simulation/clock").path("now").asText());
    JsonNode wrong = monitor.post("/api/v1/monitor/visits", Map.of("place", place, "from", now.toString(), "to", now.toString()));
    assertThat(wrong.path("errors").get(0).path("field").asText()).isEqualTo("to");
    assertThat(status(Caller.as("supervisor", port), "/api/v1/monitor/visits", Map.of("place", place, "from", "2026-01-01", "to", "2026-01-02")))
        .isEqualTo(403);

    JsonNode seen = visit(place, now.minusDays(1), now.plusDays(1));
    assertThat(texts(seen.path("cases"), "caseNumber")).containsExactly(caseNumber);
    assertThat(texts(seen.path("cases").get(0).path("happened"), "type")).contains("application-made");
    assertThat(seen.toString()).doesNotContain(GIVEN).doesNotContain(FAMILY);
    assertThat(texts(visit("Elsewhere", now.minusDays(1), now.plusDays(1)).path("cases"), "caseNumber")).doesNotContain(caseNumber);
    assertThat(texts(visit(place, now.plusDays(1), now.plusDays(2)).path("cases"), "caseNumber")).as("before it begins").isEmpty();
    assertThat(Caller.as("supervisor", port).get("/api/v1/cases/" + caseNumber + "/timeline").toString()).doesNotContain("visit");
  }

  @Test
  void aReaderWhoGoesOnBehindTheCursorMissesNothing() {
    complain();
    complain();
    String all = "/api/v1/monitor/entries?caseNumber=" + caseNumber;
    List<String> whole = texts(monitor.get(all).path("items"), "text");
    List<String> paged = new ArrayList<>();
    String cursor = "";
    for (JsonNode page = monitor.get(all + "&limit=1"); !page.path("items").isEmpty(); page = monitor.get(all + "&limit=1&cursor=" + cursor)) {
      paged.addAll(texts(page.path("items"), "text"));
      cursor = page.path("nextCursor").asText();
    }
    assertThat(paged).hasSizeGreaterThanOrEqualTo(2).isEqualTo(whole);
    assertThat(status(monitor, HttpMethod.GET, "/api/v1/monitor/entries?cursor=nonsense")).isEqualTo(422);
  }

  @Test
  void aComplaintThatCannotBeReadNamesEachFieldAndIsNotLost() {
    JsonNode refused = system.post("/api/v1/complaints", Map.of("caseNumber", caseNumber, "capacity", "king", "text", ""));
    assertThat(texts(refused.path("errors"), "field")).contains("capacity", "subject", "text");
    assertThat(refused.path("errors")).as("the case number is one").noneMatch(error -> error.path("field").asText().equals("caseNumber"));
  }

  private JsonNode visit(String at, OffsetDateTime from, OffsetDateTime to) {
    JsonNode opened = monitor.post("/api/v1/monitor/visits", Map.of("place", at, "from", from.toString(), "to", to.toString()));
    return monitor.get("/api/v1/monitor/visits/" + opened.path("id").asText());
  }

  private String complain() {
    return system
        .post(
            "/api/v1/complaints",
            Map.of("caseNumber", caseNumber, "capacity", "organisation", "subject", "ill-treatment", "text", "They hit her."))
        .path("number")
        .asText();
  }

  private JsonNode process() {
    return Caller.as("admin", port)
        .get("/engine-rest/process-instance?processDefinitionKey=fundamental-rights-complaint&businessKey=" + caseNumber)
        .get(0);
  }

  private static int status(Caller caller, String path, Object body) {
    ResponseEntity<JsonNode> answer = caller.exchange(HttpMethod.POST, path, body, MediaType.APPLICATION_JSON);
    return answer.getStatusCode().value();
  }

  private static int status(Caller caller, HttpMethod method, String path) {
    return caller.status(method, path);
  }

  private static List<String> texts(JsonNode list, String field) {
    return StreamSupport.stream(list.spliterator(), false).map(item -> item.path(field).asText()).toList();
  }

  private static Map<String, Object> value(String text) {
    return Map.of("value", text);
  }

  private static String task(Caller caller, String key) {
    return caller.get("/engine-rest/task?processInstanceBusinessKey=" + key).get(0).path("id").asText();
  }

  private void submit(Caller caller, String task, Map<String, Object> variables) {
    assertThat(status(caller, "/engine-rest/task/" + task + "/submit-form", Map.of("variables", variables))).isLessThan(300);
  }
}
