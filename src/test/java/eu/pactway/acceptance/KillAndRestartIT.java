package eu.pactway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** The packaged application is killed without a word in the middle of a case, starts again on the same folder, and the case goes on. */
class KillAndRestartIT {

  private static final String CASE =
      """
      {"arrival": {"kind": "inland-application", "at": "2026-09-01T08:00:00+02:00", "place": "Bologna"},
       "applicationMadeAt": "2026-09-01T08:10:00+02:00",
       "person": {"givenNames": "Hala", "familyNames": "Khalil", "dateOfBirth": "1990-05-05", "sex": "F", "nationality": "SY",
                  "languages": ["ar"]},
       "unaccompaniedMinor": false}
      """;

  private static final String HOLIDAY =
      """
      {"kind": "holiday", "instrument": "a decree", "reason": "national mourning",
       "holiday": {"date": "2026-09-15", "name": "Day of national mourning"}}
      """;

  @Test
  void nothingIsLostAndTheCaseGoesOn() throws Exception {
    Path folder = DataFolders.create();
    String caseNumber;
    JsonNode before;
    JsonNode change;
    try (PackagedPactway first = PackagedPactway.start(folder)) {
      caseNumber = first.as("system").post("/api/v1/cases", CASE).path("caseNumber").asText();
      play(first, caseNumber, "responsibility-determination");
      before = clocks(first, caseNumber);
      // decided, and not yet carried into the case when the application dies
      change = first.as("process-owner").post("/api/v1/changes", HOLIDAY);
      assertThat(change.path("state").asText()).isEqualTo("running");
      first.kill();
    }
    try (PackagedPactway second = PackagedPactway.start(folder)) {
      assertThat(clocks(second, caseNumber)).isEqualTo(before);
      second.as("admin").post("/api/v1/simulation/clock/advance", Map.of("by", "PT0S"));
      await(() -> second.as("process-owner").get("/api/v1/changes/" + change.path("id").asText()).path("state").asText().equals("done"));
      assertThat(second.as("supervisor").get("/api/v1/cases/" + caseNumber + "/clocks").findValuesAsText("calendarVersion"))
          .contains("jollyday-2.19.0/IT+" + change.path("number").asText());
      assertThat(play(second, caseNumber, "end").path("outcome").asText()).isEqualTo("protection-granted-and-integrated");
    }
  }

  /** A job that the background executor took before time was held is still being run by it. */
  private static void await(BooleanSupplier done) throws InterruptedException {
    for (int look = 0; look < 60 && !done.getAsBoolean(); look++) {
      Thread.sleep(500);
    }
    assertThat(done.getAsBoolean()).as("the change is carried into every case").isTrue();
  }

  /** The clocks of a case without the calendar they were counted by: the change may be carried into the case as soon as the application is up. */
  private static JsonNode clocks(PackagedPactway pactway, String caseNumber) {
    JsonNode clocks = pactway.as("supervisor").get("/api/v1/cases/" + caseNumber + "/clocks");
    clocks.forEach(clock -> ((ObjectNode) clock).remove("calendarVersion"));
    return clocks;
  }

  private static JsonNode play(PackagedPactway pactway, String caseNumber, String until) {
    return pactway.as("admin").post("/api/v1/simulation/cases/" + caseNumber + "/play", Map.of("until", until));
  }
}
