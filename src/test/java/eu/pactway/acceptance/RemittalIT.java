package eu.pactway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who decided does not handle what the court sent back (APR Art 35(8)): from the draft to the refusal, over HTTP. */
@RunningPactway
class RemittalIT {

  private static final String CASE =
      """
      {"arrival": {"kind": "inland-application", "at": "2026-11-20T08:00:00+01:00", "place": "Trieste"},
       "applicationMadeAt": "2026-11-20T09:00:00+01:00",
       "person": {"givenNames": "Selam", "familyNames": "Tesfay", "dateOfBirth": "1997-11-20", "sex": "F", "nationality": "ER", "languages": ["en"]},
       "unaccompaniedMinor": false}
      """;

  @LocalServerPort private int port;
  @Autowired private IdentityService identities;
  @Autowired private JdbcTemplate jdbc;

  @Test
  void whoeverDraftedTheDecisionIsBarredWhenTheCourtSendsItBackAndAnotherGoesOn() {
    person("first-decider");
    person("second-decider");
    String caseNumber = Caller.as("system", port).post("/api/v1/cases", CASE).path("caseNumber").asText();
    play(caseNumber, "userTask_draftDecision", Map.of("decision", "unfounded"));
    submit("first-decider", caseNumber, "userTask_draftDecision");
    assertThat(jdbc.queryForList("select user_id from pactway.case_tie where case_number = ? and tie = 'decided'", String.class, caseNumber)).contains("first-decider");
    assertThat(status("first-decider", caseNumber)).as("before the court has spoken").isEqualTo(200);

    play(caseNumber, "serviceTask_referBack", Map.of("decision", "unfounded", "appealOutcome", "remitted"));
    play(caseNumber, "callActivity_interviewRenewed", Map.of());
    ResponseEntity<JsonNode> record = tell("first-decider", caseNumber);
    assertThat(record.getStatusCode().value()).isEqualTo(403);
    assertThat(record.getBody().path("detail").asText()).contains("took part in the decision that the court sent back");
    assertThat(tell("second-decider", caseNumber).getStatusCode().is2xxSuccessful()).isTrue();
    String open = "/engine-rest/task?processInstanceBusinessKey=" + caseNumber;
    List<String> offered = Caller.as("second-decider", port).get(open).findValuesAsText("id");
    for (String task : offered) {
      assertThat(Caller.as("first-decider", port).exchange(HttpMethod.POST, "/engine-rest/task/" + task + "/claim", Map.of("userId", "first-decider"),
          MediaType.APPLICATION_JSON).getStatusCode().value()).as("claim of a task of the renewed examination").isBetween(400, 499).isNotEqualTo(400);
    }
  }

  private int status(String who, String caseNumber) {
    return Caller.as(who, port).status(HttpMethod.GET, "/api/v1/cases/" + caseNumber + "/documents");
  }

  private ResponseEntity<JsonNode> tell(String who, String caseNumber) {
    return Caller.as(who, port).exchange(
        HttpMethod.POST, "/api/v1/cases/" + caseNumber + "/events",
        Map.of("type", "personal-data-request-received", "at", "2026-11-21T10:00:00+01:00", "source", "the person",
            "data", Map.of("reason", "Wants a copy", "requestKind", "access")),
        MediaType.APPLICATION_JSON);
  }

  private void submit(String who, String caseNumber, String element) {
    Caller caller = Caller.as(who, port);
    JsonNode task = caller.get("/engine-rest/task?processInstanceBusinessKey=" + caseNumber + "&taskDefinitionKey=" + element).path(0);
    Map<String, Object> answers = Map.of(
        "decision", Map.of("value", "unfounded"), "decisionGround", Map.of("value", "merits"), "reasonsInFact", Map.of("value", "Not credible"),
        "reasonsInLaw", Map.of("value", "QR Art 4"), "commentsConsidered", Map.of("value", true), "letterLanguage", Map.of("value", "en"));
    ResponseEntity<JsonNode> answer =
        caller.exchange(HttpMethod.POST, "/engine-rest/task/" + task.path("id").asText() + "/submit-form", Map.of("variables", answers), MediaType.APPLICATION_JSON);
    assertThat(answer.getStatusCode().is2xxSuccessful()).as(answer.toString()).isTrue();
    Caller.as("admin", port).post("/api/v1/simulation/clock/advance", Map.of("by", "PT1M"));
  }

  private void play(String caseNumber, String until, Map<String, Object> choices) {
    JsonNode played = Caller.as("admin", port).post("/api/v1/simulation/cases/" + caseNumber + "/play", Map.of("until", until, "choices", choices));
    assertThat(played.path("stage").asText()).as(played.toString()).isNotEmpty();
  }

  private void person(String id) {
    if (identities.createUserQuery().userId(id).count() == 0) {
      User user = identities.newUser(id);
      user.setFirstName(id);
      user.setLastName(id);
      user.setPassword("pactway");
      identities.saveUser(user);
      identities.createMembership(id, "caseworker");
      identities.createMembership(id, "unit-trieste");
    }
  }
}
