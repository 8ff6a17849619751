package eu.pactway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A boat is taken in from one list: each person gets a case, families stay linked, and no officer finds another's persons in the queue. */
@RunningPactway
class GroupArrivalIT {

  private static final MediaType CSV = MediaType.parseMediaType("text/csv");
  private static final String HEADER =
      "givenNames,familyNames,dateOfBirth,sex,nationality,languages,unaccompaniedMinor,family,applicationMadeAt,externalReference\n";
  private static final List<String> OFFICERS = List.of("screening-officer", "screening-officer-2", "screening-officer-3");

  @LocalServerPort private int port;
  private String arrivedAt;

  /** A day before the application's own now, which other tests of the same application may have moved on. */
  @BeforeEach
  void theBoatLandedYesterday() {
    String now = Caller.as("admin", port).get("/api/v1/simulation/clock").path("now").asText();
    arrivedAt = OffsetDateTime.parse(now).toInstant().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MINUTES).toString();
  }

  @Test
  void aBoatOf120PersonsIsTakenInFromOneList() {
    JsonNode answer = take("SAR-120", HEADER + boat(120)).getBody();
    assertThat(answer.path("cases")).hasSize(120);

    Map<String, Set<String>> officersOfFamilies = new HashMap<>();
    Map<String, Integer> load = new HashMap<>();
    for (JsonNode member : answer.path("cases")) {
      String officer = member.path("officers").path("screening-officer").asText();
      load.merge(officer, 1, Integer::sum);
      officersOfFamilies.computeIfAbsent(member.path("familyReference").asText(), none -> new TreeSet<>()).add(officer);
    }
    officersOfFamilies.remove("null");
    assertThat(officersOfFamilies).hasSize(15).allSatisfy((family, officers) -> assertThat(officers).as(family).hasSize(1));
    assertThat(load).containsOnlyKeys(OFFICERS);
    assertThat(load.values()).allMatch(cases -> cases >= 36 && cases <= 44);

    for (String officer : OFFICERS) {
      // Beside his own, a queue holds what waits for whoever of the role takes it, such as cases of other tests.
      assertThat(assigneesInTheQueueOf(officer)).as("queue of " + officer).contains(officer).isSubsetOf(officer, "null");
    }
  }

  @Test
  void aListWithAMistakeOpensNoCaseAndNamesEachMistake() {
    String list = HEADER + "Ada,Bah,1990-01-01,F,GN,fr,no,,,\nBen,Bah,1990-13-01,M,GN,fr,no,,,\n,Bah,1991-01-01,W,GN,fr,no,,,\n";
    ResponseEntity<JsonNode> answer = take("SAR-WRONG", list);
    assertThat(answer.getStatusCode().value()).isEqualTo(422);
    assertThat(answer.getBody().path("errors").findValuesAsText("field")).containsExactly("members[2].person.givenNames", "members[2].person.sex");

    answer = take("SAR-WRONG", HEADER + "Ada,Bah,1990-01-01,F,GN,fr,no,,,\nBen,Bah,1990-13-01,M,GN,fr,no,,,\n");
    assertThat(answer.getBody().path("errors").findValuesAsText("field")).containsExactly("members[1].person.dateOfBirth");
    assertThat(Caller.as("supervisor", port).status(HttpMethod.GET, "/api/v1/arrivals/SAR-WRONG")).isEqualTo(404);
  }

  @Test
  void aColumnThatNobodyKnowsIsRefused() {
    ResponseEntity<JsonNode> answer = take("SAR-COLUMN", "givenNames,shoeSize\nAda,39\n");
    assertThat(answer.getStatusCode().value()).isEqualTo(422);
    assertThat(answer.getBody().path("errors").findValuesAsText("field")).containsExactly("shoeSize");
  }

  @Test
  void theSameListAgainOpensNothingAndAnotherListUnderTheSameNameIsRefused() {
    JsonNode first = take("SAR-TWICE", HEADER + boat(3)).getBody();
    assertThat(take("SAR-TWICE", HEADER + boat(3)).getBody()).isEqualTo(first);
    assertThat(take("SAR-TWICE", HEADER + boat(4)).getStatusCode().value()).isIn(409, 422);
  }

  @Test
  void aSupervisorHandsACaseToAColleagueWithItsOpenTasks() {
    JsonNode member = take("SAR-HANDED-OVER", HEADER + boat(1)).getBody().path("cases").path(0);
    String caseNumber = member.path("caseNumber").asText();
    String officer = member.path("officers").path("screening-officer").asText();
    String colleague = OFFICERS.stream().filter(other -> !other.equals(officer)).findFirst().orElseThrow();
    assertThat(handOver("screening-officer", caseNumber, colleague)).isEqualTo(403);
    assertThat(handOver("supervisor", caseNumber, "medical-officer")).isEqualTo(422);
    assertThat(handOver("supervisor", caseNumber, colleague)).isEqualTo(200);

    // The first task of a case may come a moment after the case.
    await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(casesInTheQueueOf(colleague)).contains(caseNumber));
    assertThat(casesInTheQueueOf(officer)).doesNotContain(caseNumber);
  }

  private int handOver(String user, String caseNumber, String officer) {
    String path = "/api/v1/cases/" + caseNumber + "/officers/screening-officer";
    return Caller.as(user, port)
        .exchange(HttpMethod.PUT, path, Map.of("officer", officer), MediaType.APPLICATION_JSON)
        .getStatusCode()
        .value();
  }

  /** The first sixty come as families of four, the others alone. */
  private static String boat(int persons) {
    return IntStream.range(0, persons)
        .mapToObj(
            i ->
                "Given%d,Family%d,%d-05-05,%s,SY,ar,no,%s,,P%d"
                    .formatted(i, i < 60 ? i / 4 : i, 1975 + i % 25, i % 2 == 0 ? "F" : "M", i < 60 ? "F" + i / 4 : "", i))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private ResponseEntity<JsonNode> take(String reference, String list) {
    return Caller.as("system", port).withoutKey().exchange(HttpMethod.POST, "/api/v1/arrivals?reference=" + reference + "&kind=search-and-rescue&place=Lampedusa&at=" + arrivedAt, list, CSV);
  }

  private Set<String> assigneesInTheQueueOf(String officer) {
    return tasksInTheQueueOf(officer).stream().map(task -> task.path("assignee").asText()).collect(Collectors.toSet());
  }

  private Set<String> casesInTheQueueOf(String officer) {
    return tasksInTheQueueOf(officer).stream()
        .map(task -> Caller.as("admin", port).get("/engine-rest/process-instance/" + task.path("processInstanceId").asText()))
        .map(process -> process.path("businessKey").asText())
        .collect(Collectors.toSet());
  }

  private List<JsonNode> tasksInTheQueueOf(String officer) {
    Caller caller = Caller.as(officer, port);
    String queue =
        StreamSupport.stream(caller.get("/engine-rest/filter?name=Tasks of my role").spliterator(), false)
            .map(filter -> filter.path("id").asText())
            .findFirst()
            .orElseThrow();
    return StreamSupport.stream(caller.get("/engine-rest/filter/" + queue + "/list?maxResults=500").spliterator(), false).toList();
  }
}
