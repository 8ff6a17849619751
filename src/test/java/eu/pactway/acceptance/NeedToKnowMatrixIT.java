package eu.pactway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import eu.pactway.access.CaseAccess;
import eu.pactway.access.Tie;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Every role, at a case of every relation, tries every operation over HTTP. What must be let in is written by hand in
 * {@code access/need-to-know.yaml}; whatever else is let in is a hole, whatever of it is refused a person who cannot work.
 */
@RunningPactway
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NeedToKnowMatrixIT {

  /** A call; {@code {n}} is the case, {@code {t}} the screening officer's task in it. */
  private record Call(String operation, HttpMethod method, String path, Object body) {}

  private static final List<Call> CALLS =
      List.of(
          new Call("follow", HttpMethod.GET, "/api/v1/cases/{n}", null),
          new Call("follow", HttpMethod.GET, "/api/v1/cases/{n}/clocks", null),
          new Call("follow", HttpMethod.GET, "/api/v1/cases/{n}/clocks/scr-art8-3-screening", null),
          new Call("follow", HttpMethod.GET, "/api/v1/cases/{n}/timeline", null),
          new Call("follow", HttpMethod.GET, "/api/v1/cases/{n}/notices", null),
          new Call("file", HttpMethod.GET, "/api/v1/cases/{n}/documents", null),
          new Call("file", HttpMethod.GET, "/api/v1/cases/{n}/documents/00000000-0000-0000-0000-000000000000", null),
          new Call("file", HttpMethod.GET, "/api/v1/cases/{n}/records", null),
          new Call("file", HttpMethod.GET, "/api/v1/cases/{n}/events", null),
          new Call("event", HttpMethod.POST, "/api/v1/cases/{n}/events", Map.of()),
          new Call("adjust", HttpMethod.POST, "/api/v1/cases/{n}/clocks/none/adjustments", Map.of()),
          new Call("adjust", HttpMethod.POST, "/api/v1/cases/{n}/clocks/none/effect", Map.of()),
          new Call("hand", HttpMethod.PUT, "/api/v1/cases/{n}/officers/screening-officer", Map.of()),
          new Call("place", HttpMethod.GET, "/api/v1/cases/{n}/access", null),
          new Call("place", HttpMethod.PUT, "/api/v1/cases/{n}/access/unit", Map.of()),
          new Call("place", HttpMethod.PUT, "/api/v1/cases/{n}/access/sensitive", Map.of()),
          new Call("place", HttpMethod.PUT, "/api/v1/cases/{n}/access/friend/mx", Map.of()),
          new Call("place", HttpMethod.DELETE, "/api/v1/cases/{n}/access/friend/mx", null),
          new Call("file", HttpMethod.GET, "/api/v1/cases/{n}/restrictions", null),
          new Call("restrict", HttpMethod.POST, "/api/v1/cases/{n}/restrictions", Map.of()),
          new Call("restrict", HttpMethod.PUT, "/api/v1/cases/{n}/restrictions/00000000-0000-0000-0000-000000000000/lifted", Map.of()),
          new Call("restrict", HttpMethod.PUT, "/api/v1/cases/{n}/restrictions/00000000-0000-0000-0000-000000000000/cleared/mx", null),
          new Call("holds", HttpMethod.GET, "/api/v1/cases/{n}/holds", null),
          new Call("holds", HttpMethod.POST, "/api/v1/cases/{n}/holds", Map.of()),
          new Call("holds", HttpMethod.DELETE, "/api/v1/cases/{n}/holds/00000000-0000-0000-0000-000000000000", null),
          new Call("holds", HttpMethod.GET, "/api/v1/cases/{n}/erasure", null),
          new Call("erasures", HttpMethod.GET, "/api/v1/erasures", null),
          new Call("export", HttpMethod.GET, "/api/v1/cases/{n}/export", null),
          new Call("export", HttpMethod.GET, "/api/v1/cases/{n}/export/copy.pdf", null),
          new Call("audit", HttpMethod.GET, "/api/v1/audit/cases/{n}", null),
          new Call("form", HttpMethod.GET, "/engine-rest/task/{t}", null),
          new Call("form", HttpMethod.GET, "/engine-rest/task/{t}/form-variables", null),
          new Call("work", HttpMethod.POST, "/engine-rest/task/{t}/submit-form", Map.of("variables", Map.of())));

  private static final Map<Character, String> PLACES =
      Map.of('O', "Trieste", 'X', "Lampedusa", 'N', "Trieste", 'S', "Trieste", 'P', "Lampedusa", 'D', "Trieste", 'R', "Trieste");

  private final ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
  private final Map<Character, String> cases = new LinkedHashMap<>();
  private final Map<Character, String> tasks = new LinkedHashMap<>();

  @LocalServerPort private int port;
  @Autowired private IdentityService identities;
  @Autowired private TaskService taskService;
  @Autowired private CaseAccess access;
  @Autowired private JdbcTemplate jdbc;

  @BeforeAll
  void peopleAndCases() throws IOException {
    List<String> roles = new ArrayList<>();
    expectations().fieldNames().forEachRemaining(roles::add);
    roles.forEach(role -> person("mx-" + role, role, "unit-trieste"));
    roles.forEach(role -> person("rx-" + role, role, null));
    PLACES.keySet().stream().sorted().forEach(relation -> cases.put(relation, open(PLACES.get(relation))));
    cases.forEach((relation, number) -> tasks.put(relation, screeningTask(number)));
    access.mark(cases.get('N'), true, "test", "somebody-else");
    roles.forEach(role -> access.tie(cases.get('N'), "mx-" + role, Tie.NAMED, "somebody-else"));
    access.mark(cases.get('S'), true, "test", "somebody-else");
    for (String role : roles) {
      access.tie(cases.get('P'), "mx-" + role, Tie.COUNSELLOR, "somebody-else");
      access.tie(cases.get('P'), "mx-" + role, Tie.GUARDIAN, "somebody-else");
      jdbc.update("insert into pactway.case_tie values (?, ?, 'barred', now(), 'test')", cases.get('D'), "mx-" + role);
    }
  }

  private void person(String id, String role, String unit) {
    User user = identities.newUser(id);
    user.setPassword("pactway");
    identities.saveUser(user);
    identities.createMembership(id, role);
    if (unit != null) {
      identities.createMembership(id, unit);
    }
    if (role.equals("system")) {
      identities.createMembership(id, "scope:*");
    }
  }

  private String open(String place) {
    String body =
        """
        {"arrival": {"kind": "irregular-crossing", "at": "2026-11-20T08:00:00+01:00", "place": "%s"},
         "applicationMadeAt": "2026-11-20T08:10:00+01:00",
         "person": {"givenNames": "Given", "familyNames": "Family", "dateOfBirth": "1990-05-05", "sex": "F", "nationality": "SY",
                    "languages": ["ar"]}, "unaccompaniedMinor": false}
        """
            .formatted(place);
    return Caller.as("system", port).post("/api/v1/cases", body).path("caseNumber").asText();
  }

  private String screeningTask(String caseNumber) {
    return taskService.createTaskQuery().processInstanceBusinessKey(caseNumber).taskCandidateGroup("screening-officer").list().get(0).getId();
  }

  private JsonNode expectations() throws IOException {
    return yaml.readTree(new ClassPathResource("access/need-to-know.yaml").getInputStream());
  }

  @Test
  void nothingIsOpenThatShouldBeShutAndNothingShutThatShouldBeOpen() throws IOException {
    List<String> wrong = new ArrayList<>();
    int tried = 0;
    for (Map.Entry<String, JsonNode> row : rows()) {
      for (char relation : cases.keySet()) {
        Caller person = Caller.as((relation == 'R' ? "rx-" : "mx-") + row.getKey(), port);
        for (Call call : CALLS) {
          compare(row, relation, call.operation(), call.method() + " " + call.path(), letIn(person, call, relation), wrong);
          tried++;
        }
        compare(row, relation, "list", "task list", lists(person, relation), wrong);
        compare(row, relation, "list", "task count", counts(person, relation), wrong);
        compare(row, relation, "follow", "case list", casesListed(person, relation), wrong);
        compare(row, relation, "work", "claim", claims(person, relation, row.getKey()), wrong);
        tried += 4;
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(tried).isGreaterThan(3000);
  }

  private List<Map.Entry<String, JsonNode>> rows() throws IOException {
    List<Map.Entry<String, JsonNode>> rows = new ArrayList<>();
    expectations().fields().forEachRemaining(rows::add);
    return rows;
  }

  private static void compare(
      Map.Entry<String, JsonNode> row, char relation, String operation, String what, boolean letIn, List<String> wrong) {
    boolean expected = row.getValue().path(operation).asText().indexOf(relation) >= 0;
    if (expected != letIn) {
      wrong.add((letIn ? "OPEN " : "SHUT ") + row.getKey() + " " + relation + " " + what);
    }
  }

  /** Let in is whoever gets an answer, be it that the request makes no sense; not who is told of no such case or task. */
  private boolean letIn(Caller person, Call call, char relation) {
    String path = call.path().replace("{n}", cases.get(relation)).replace("{t}", tasks.get(relation));
    if (call.operation().equals("export")) {
      // A file and no JSON.
      return person.status(call.method(), path) == 200;
    }
    ResponseEntity<JsonNode> answer = person.exchange(call.method(), path, call.body(), MediaType.APPLICATION_JSON);
    int status = answer.getStatusCode().value();
    boolean unknown = status == 404 && (path.startsWith("/engine-rest") || answer.getBody().path("detail").asText().equals("No case " + cases.get(relation)));
    assertThat(status).as(call.toString() + " " + answer.getBody()).isIn(200, 204, 400, 403, 404, 422);
    return status != 403 && !unknown;
  }

  private boolean lists(Caller person, char relation) {
    JsonNode list = person.get("/engine-rest/task?processInstanceBusinessKey=" + cases.get(relation));
    return list.isArray() && list.findValuesAsText("id").contains(tasks.get(relation));
  }

  private boolean counts(Caller person, char relation) {
    return person.get("/engine-rest/task/count?taskDefinitionKey=" + element(relation) + "&processInstanceBusinessKey=" + cases.get(relation))
            .path("count").asInt() > 0;
  }

  private String element(char relation) {
    return taskService.createTaskQuery().taskId(tasks.get(relation)).singleResult().getTaskDefinitionKey();
  }

  private boolean casesListed(Caller person, char relation) {
    String before = cases.get(relation);
    return Stream.iterate(person.get("/api/v1/cases?limit=200"), page -> page != null, page -> page.hasNonNull("nextCursor")
            ? person.get("/api/v1/cases?limit=200&cursor=" + page.path("nextCursor").asText()) : null)
        .anyMatch(page -> page.findValuesAsText("caseNumber").contains(before));
  }

  private boolean claims(Caller person, char relation, String role) {
    String user = (relation == 'R' ? "rx-" : "mx-") + role;
    int status = person.exchange(HttpMethod.POST, "/engine-rest/task/" + tasks.get(relation) + "/claim", Map.of("userId", user), MediaType.APPLICATION_JSON)
        .getStatusCode().value();
    taskService.setAssignee(tasks.get(relation), null);
    return status == 204;
  }

  @Test
  void theEngineIsClosedToAllButTheDeployer() throws IOException {
    JsonNode paths = yaml.readTree(new ClassPathResource("access/engine-paths.yaml").getInputStream());
    List<String> looking = new ArrayList<>();
    paths.path("looksAtTheEngine").forEach(role -> looking.add(role.asText()));
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, JsonNode> row : rows()) {
      Caller person = Caller.as("mx-" + row.getKey(), port);
      paths.path("closedToAllButTheDeployer").forEach(call -> {
        if (!row.getKey().equals("deployer") && status(person, call.asText()) != 403) {
          wrong.add("OPEN " + row.getKey() + " " + call.asText());
        }
      });
      paths.path("looks").forEach(call -> {
        if ((status(person, call.asText()) == 200) != looking.contains(row.getKey())) {
          wrong.add(row.getKey() + " " + call.asText());
        }
      });
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void onlyWhoOwnsTheProcessesCountsTheTasksOfAllRoles() throws IOException {
    JsonNode paths = yaml.readTree(new ClassPathResource("access/engine-paths.yaml").getInputStream());
    List<String> counting = new ArrayList<>();
    paths.path("countsTasks").forEach(role -> counting.add(role.asText()));
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, JsonNode> row : rows()) {
      Caller person = Caller.as("mx-" + row.getKey(), port);
      paths.path("counts").forEach(call -> {
        if ((status(person, call.asText()) == 200) != counting.contains(row.getKey())) {
          wrong.add(row.getKey() + " " + call.asText());
        }
      });
    }
    assertThat(wrong).isEmpty();
  }

  private int status(Caller person, String call) {
    String[] parts = call.split(" ");
    Object body = parts[0].equals("GET") ? null : Map.of();
    return person.exchange(HttpMethod.valueOf(parts[0]), "/engine-rest" + parts[1], body, MediaType.APPLICATION_JSON).getStatusCode().value();
  }

  @Test
  void aLostUnitTakesClaimedTasksAtOnce() {
    String task = tasks.get('O');
    Caller person = Caller.as("mx-screening-officer", port);
    person.exchange(HttpMethod.POST, "/engine-rest/task/" + task + "/claim", Map.of("userId", "mx-screening-officer"), MediaType.APPLICATION_JSON);
    assertThat(taskService.createTaskQuery().taskId(task).singleResult().getAssignee()).isEqualTo("mx-screening-officer");

    identities.deleteMembership("mx-screening-officer", "unit-trieste");
    try {
      assertThat(taskService.createTaskQuery().taskId(task).singleResult().getAssignee()).isNull();
      assertThat(person.get("/engine-rest/task?processInstanceBusinessKey=" + cases.get('O'))).isEmpty();
    } finally {
      identities.createMembership("mx-screening-officer", "unit-trieste");
    }
  }

  @Test
  void aCaseGivenToAnotherUnitTakesItsTasksAlong() {
    String number = open("Trieste");
    String task = screeningTask(number);
    Caller trieste = Caller.as("mx-screening-officer", port);
    trieste.exchange(HttpMethod.POST, "/engine-rest/task/" + task + "/claim", Map.of("userId", "mx-screening-officer"), MediaType.APPLICATION_JSON);

    JsonNode after = Caller.as("supervisor-north", port)
        .exchange(HttpMethod.PUT, "/api/v1/cases/" + number + "/access/unit", Map.of("unit", "lampedusa", "reason", "She was moved"), MediaType.APPLICATION_JSON)
        .getBody();

    assertThat(after.path("unit").asText()).isEqualTo("lampedusa");
    assertThat(taskService.createTaskQuery().taskId(task).singleResult().getAssignee()).isNull();
    assertThat(trieste.get("/engine-rest/task?processInstanceBusinessKey=" + number)).isEmpty();
    assertThat(Caller.as("supervisor-north", port).get("/api/v1/cases/" + number).path("status").asInt()).isEqualTo(404);
    assertThat(Caller.as("supervisor-south", port).get("/engine-rest/task?processInstanceBusinessKey=" + number)).isNotEmpty();
  }

  @Test
  void aSystemDoesWhatItsScopesSayAndNoMore() {
    String events = "/api/v1/cases/" + cases.get('O') + "/events";
    Map<String, Object> ruling = Map.of("type", "ruling-received", "at", "2026-11-21");
    assertThat(status("eurodac-adapter", HttpMethod.POST, events, ruling)).isEqualTo(403);
    assertThat(status("eurodac-adapter", HttpMethod.POST, events, Map.of("type", "hit-received", "at", "2999-01-01"))).isEqualTo(422);
    assertThat(status("court", HttpMethod.POST, events, Map.of("type", "ruling-received", "at", "2999-01-01"))).isEqualTo(422);
    assertThat(status("arrival-desk", HttpMethod.POST, "/api/v1/cases", Map.of())).isEqualTo(422);
    assertThat(status("court", HttpMethod.POST, "/api/v1/cases", Map.of())).isEqualTo(403);
    assertThat(status("arrival-desk", HttpMethod.GET, "/api/v1/cases/" + cases.get('O'), null)).isEqualTo(403);
    assertThat(status("court", HttpMethod.GET, "/api/v1/cases/" + cases.get('O') + "/records", null)).isEqualTo(403);
  }

  private int status(String user, HttpMethod method, String path, Object body) {
    return Caller.as(user, port).exchange(method, path, body, MediaType.APPLICATION_JSON).getStatusCode().value();
  }
}
