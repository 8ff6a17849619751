package eu.pactway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** An old mother depends on her daughter: both files know it, both are assessed, and they live together (RCD Arts 2(3), 14, 20(4) and 25, AMMR Art 34). */
@RunningPactway
class FamilyDependencyIT {

  @LocalServerPort private int port;

  private Caller system;
  private Caller admin;
  private String mother;
  private String daughter;

  @BeforeEach
  void motherAndDaughterAreRegistered() {
    system = Caller.as("system", port);
    admin = Caller.as("admin", port);
    String family = "FAM-" + System.nanoTime();
    mother = open("Amina", "1941-05-05", family);
    daughter = open("Huda", "1972-03-03", family);
    List.of(mother, daughter).forEach(each -> play(each, Map.of("until", "callActivity_registration")));
  }

  @Test
  void whatIsSaidInTheFileOfOneIsKnownInThatOfTheOther() {
    state(mother, "depends", daughter);

    for (String each : List.of(mother, daughter)) {
      assertThat(system.get("/api/v1/cases/" + each + "/notices").findValuesAsText("kind")).as(each).contains("dependency");
      assertThat(system.get("/api/v1/cases/" + each + "/timeline").findValuesAsText("type")).as(each).contains("dependency", "dependency-stated");
      assertThat(openTasks(each)).as("the needs of " + each + " are assessed").contains("userTask_lookAtSigns");
    }
    assertThat(system.get("/api/v1/cases/" + mother + "/timeline").findValuesAsText("text")).contains("The person depends on a member of the family");
    assertThat(system.get("/api/v1/cases/" + daughter + "/timeline").findValuesAsText("text")).contains("A member of the family depends on the person");
  }

  @Test
  void aCaseOfAnotherFamilyIsRefusedAndNothingIsKept() {
    String stranger = open("Zahra", "1980-01-01", "FAM-other-" + System.nanoTime());
    ResponseEntity<JsonNode> answer = state(mother, "depends", stranger);
    assertThat(answer.getStatusCode().value()).isEqualTo(422);
    assertThat(answer.getBody().toString()).contains("otherCase", "is no case of the same family").doesNotContain("Zahra");
    assertThat(system.get("/api/v1/cases/" + stranger + "/timeline").findValuesAsText("type")).doesNotContain("dependency");
  }

  @Test
  void theyAreNotHousedApartWithoutAReason() {
    state(mother, "depends", daughter);
    Map<String, Object> apart = Map.of("until", "end", "choices", Map.of("familyTogether", false, "apartReasons", ""));
    ResponseEntity<JsonNode> refused =
        admin.exchange(HttpMethod.POST, "/api/v1/simulation/cases/" + daughter + "/play", apart, MediaType.APPLICATION_JSON);
    assertThat(refused.getStatusCode().value()).isEqualTo(422);
    assertThat(refused.getBody().toString()).contains("apartReasons").contains("RCD Arts 14 and 20(4)");
  }

  private ResponseEntity<JsonNode> state(String caseNumber, String side, String other) {
    Map<String, Object> data = Map.of("side", side, "because", "age", "otherCase", other);
    Map<String, Object> event = Map.of("type", "dependency-stated", "at", now().toString(), "source", "social-worker", "data", data);
    return system.exchange(HttpMethod.POST, "/api/v1/cases/" + caseNumber + "/events", event, MediaType.APPLICATION_JSON);
  }

  private List<String> openTasks(String caseNumber) {
    return system.get("/api/v1/cases/" + caseNumber).path("openTasks").findValuesAsText("elementId");
  }

  private void play(String caseNumber, Map<String, Object> request) {
    admin.post("/api/v1/simulation/cases/" + caseNumber + "/play", request);
  }

  private OffsetDateTime now() {
    return OffsetDateTime.parse(admin.get("/api/v1/simulation/clock").path("now").asText());
  }

  private String open(String name, String born, String family) {
    Map<String, Object> person =
        Map.of("givenNames", name, "familyNames", "Saleh", "dateOfBirth", born, "sex", "F", "nationality", "SY", "languages", List.of("ar"));
    Map<String, Object> arrival = Map.of("kind", "inland-application", "at", now().minusHours(4).toString(), "place", "Trieste");
    Map<String, Object> request =
        Map.of("arrival", arrival, "applicationMadeAt", now().minusHours(3).toString(), "person", person, "unaccompaniedMinor", false, "familyReference", family);
    return system.post("/api/v1/cases", request).path("caseNumber").asText();
  }
}
