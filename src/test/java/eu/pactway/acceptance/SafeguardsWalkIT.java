package eu.pactway.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Those who stand beside the person, in the real Tasklist: who finds a child its representative, and the monitor to whom a complaint goes. */
@RunningPactway
@EnabledIf(value = "aBrowserIsThere", disabledReason = "No Chromium in /usr/bin: the walk through Tasklist was not taken")
class SafeguardsWalkIT {

  @LocalServerPort private int port;

  static boolean aBrowserIsThere() {
    return TasklistWalkIT.aBrowserIsThere();
  }

  @BeforeEach
  void timeIsThatOfTheMachine() {
    Caller.as("admin", port).post("/api/v1/simulation/clock/advance", Map.of("follow", "system"));
  }

  @Test
  void aChildOnItsOwnGetsItsRepresentativeThroughTasklist() {
    String caseNumber = openCase("Yonas", "2012-03-04", true);
    try (WebBrowser browser = WebBrowser.open()) {
      Page page = browser.newPage();
      WebBrowser.photographedWhenItFails(page, () -> new DeskWalk(page, port, caseNumber).until("userTask_informOfRepresentative"));
      assertThat(browser.faults()).isEmpty();
    }
    JsonNode clock = Caller.as("supervisor", port).get("/api/v1/cases/" + caseNumber + "/clocks/apr-art23-2-b-representative");
    assertThat(clock.path("state").asText()).isEqualTo("met");
  }

  @Test
  void theMonitorWorksOnAComplaintWithoutSeeingWhoseCaseItIs() {
    String caseNumber = openCase("Zubaydakhan", "1990-05-05", false);
    Caller.as("system", port)
        .post(
            "/api/v1/complaints",
            Map.of("caseNumber", caseNumber, "capacity", "organisation", "subject", "ill-treatment", "text", "She was pushed to the ground."));
    List<String> done = new ArrayList<>();
    try (WebBrowser browser = WebBrowser.open()) {
      Page page = browser.newPage();
      WebBrowser.photographedWhenItFails(page, () -> done.addAll(monitorWorks(page, caseNumber)));
      assertThat(browser.faults()).isEmpty();
    }
    assertThat(done).containsExactly("userTask_examineComplaint", "userTask_investigate", "userTask_concludeComplaint");
  }

  private List<String> monitorWorks(Page page, String caseNumber) {
    TasklistPage tasklist = new TasklistPage(page, port);
    tasklist.signIn("monitor");
    tasklist.openQueue("Tasks of my role");
    tasklist.searchFor(caseNumber);
    assertThat(tasklist.cards(caseNumber).first()).isVisible();
    WebBrowser.photograph(page, "queue-monitor");
    List<String> done = new ArrayList<>();
    Caller monitor = Caller.as("monitor", port);
    String open = "/engine-rest/task?processInstanceBusinessKey=" + caseNumber + "&candidateGroup=monitor&includeAssignedTasks=true";
    for (JsonNode tasks = monitor.get(open); !tasks.isEmpty() && !done.contains("userTask_concludeComplaint"); tasks = monitor.get(open)) {
      JsonNode task = tasks.get(0);
      String element = task.path("taskDefinitionKey").asText();
      tasklist.open(task.path("id").asText());
      tasklist.claim();
      assertThat(page.locator("body")).not().containsText("Zubaydakhan");
      new FormFiller(page, monitor.get("/engine-rest/task/" + task.path("id").asText() + "/deployed-form"), now()).fillIn();
      WebBrowser.photograph(page, "monitor-" + element);
      tasklist.complete();
      tasklist.seesTheTaskGone();
      done.add(element);
    }
    return done;
  }

  private ZonedDateTime now() {
    return ZonedDateTime.parse(Caller.as("admin", port).get("/api/v1/simulation/clock").path("now").asText());
  }

  private String openCase(String givenNames, String born, boolean alone) {
    Instant arrived = now().toInstant().minus(5, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MINUTES);
    String body =
        """
        {"arrival": {"kind": "irregular-crossing", "at": "%s", "place": "Trieste"}, "applicationMadeAt": "%s",
         "person": {"givenNames": "%s", "familyNames": "Tekle", "dateOfBirth": "%s", "sex": "F", "nationality": "ER", "languages": ["ti"]},
         "unaccompaniedMinor": %s}
        """
            .formatted(arrived, arrived.plus(1, ChronoUnit.HOURS), givenNames, born, alone);
    return Caller.as("system", port).post("/api/v1/cases", body).path("caseNumber").asText();
  }
}
