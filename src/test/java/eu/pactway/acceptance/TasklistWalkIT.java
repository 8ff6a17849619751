package eu.pactway.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Caseworkers bring a case from screening to its end in the real Tasklist, and the owner of the processes looks on in Cockpit. */
@RunningPactway
@EnabledIf(value = "aBrowserIsThere", disabledReason = "No Chromium in /usr/bin: the walk through Tasklist was not taken")
class TasklistWalkIT {

  @LocalServerPort private int port;

  static boolean aBrowserIsThere() {
    return WebBrowser.installed().isPresent() || Boolean.parseBoolean(System.getenv("CI"));
  }

  @Test
  void aCaseComesFromScreeningToItsEndThroughTasklist() {
    Caller.as("admin", port).post("/api/v1/simulation/clock/advance", Map.of("follow", "system"));
    String walked = openCase("Rana", "Haddad");
    String waiting = openCase("Samir", "Aziz");
    try (WebBrowser browser = WebBrowser.open()) {
      Page page = browser.newPage();
      WebBrowser.photographedWhenItFails(
          page,
          () -> {
            new CockpitPage(page, port).signIn("process-owner");
            processOwnerSees(page, "applicant-journey", waiting, "callActivity_screening");
            processOwnerSees(page, "screening", waiting, "userTask_openScreening");
            new SignIn(page).out();
            assertThat(new DeskWalk(page, port, walked).toTheEnd()).isEqualTo("protection-granted-and-integrated");
          });
      assertThat(browser.faults()).isEmpty();
    }
  }

  private void processOwnerSees(Page page, String process, String caseNumber, String whereItStands) {
    JsonNode instances =
        Caller.as("admin", port).get("/engine-rest/process-instance?processDefinitionKey=" + process + "&businessKey=" + caseNumber);
    CockpitPage cockpit = new CockpitPage(page, port);
    cockpit.open(instances.path(0).path("id").asText());
    assertThat(cockpit.token(whereItStands)).isVisible();
    WebBrowser.photograph(page, "cockpit-" + process);
  }

  private String openCase(String givenNames, String familyNames) {
    Instant arrived = Instant.now().minus(5, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MINUTES);
    String body =
        """
        {"arrival": {"kind": "irregular-crossing", "at": "%s", "place": "Trieste"}, "applicationMadeAt": "%s",
         "person": {"givenNames": "%s", "familyNames": "%s", "dateOfBirth": "1991-04-17", "sex": "F", "nationality": "SY", "languages": ["ar"]},
         "unaccompaniedMinor": false}
        """
            .formatted(arrived, arrived.plus(1, ChronoUnit.HOURS), givenNames, familyNames);
    return Caller.as("system", port).post("/api/v1/cases", body).path("caseNumber").asText();
  }
}
