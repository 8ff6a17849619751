package eu.pactway.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tasklist shows two people of two units their own cases and not the other's; a unit that was lost is lost with the next look. */
@RunningPactway
class TasklistByUnitIT {

  private static final String CASE =
      """
      {"arrival": {"kind": "irregular-crossing", "at": "2026-11-20T08:00:00+01:00", "place": "%s"},
       "person": {"givenNames": "Given", "familyNames": "%s", "dateOfBirth": "1990-05-05", "sex": "F", "nationality": "SY", "languages": ["ar"]},
       "unaccompaniedMinor": false}
      """;

  @LocalServerPort private int port;
  @Autowired private IdentityService identities;

  static boolean aBrowserIsThere() {
    return WebBrowser.installed().isPresent() || Boolean.parseBoolean(System.getenv("CI"));
  }

  @Test
  @EnabledIf(value = "aBrowserIsThere", disabledReason = "No Chromium in /usr/bin")
  void eachSeesTheTasksOfTheUnitAndNotTheOthers() {
    String north = open("Trieste");
    String south = open("Lampedusa");
    person("screening-north", "screening-officer", "unit-north");
    try (WebBrowser browser = WebBrowser.open()) {
      Page page = browser.newPage();
      TasklistPage tasklist = new TasklistPage(page, port);
      look(page, tasklist, "screening-north", "Tasks of my role", north, south);
      WebBrowser.photograph(page, "tasklist-screening-north");
      tasklist.signOut();
      look(page, tasklist, "supervisor-south", "All tasks I may see", south, north);
      WebBrowser.photograph(page, "tasklist-supervisor-south");

      identities.deleteMembership("supervisor-south", "unit-south");
      try {
        page.reload();
        tasklist.openQueue("All tasks I may see");
        tasklist.searchFor(south);
        findsNothing(page);
        WebBrowser.photograph(page, "tasklist-supervisor-without-unit");
      } finally {
        identities.createMembership("supervisor-south", "unit-south");
      }
    }
  }

  private static void look(Page page, TasklistPage tasklist, String person, String queue, String sees, String doesNotSee) {
    tasklist.signIn(person);
    tasklist.openQueue(queue);
    tasklist.searchFor(doesNotSee);
    findsNothing(page);
    tasklist.searchFor(sees);
    assertThat(tasklist.cards(sees).first()).isVisible();
  }

  /** The answer, not the moment before it. */
  private static void findsNothing(Page page) {
    assertThat(page.getByText("No task matching filters found.")).isVisible();
    assertThat(page.locator("li.task")).hasCount(0);
  }

  private void person(String id, String role, String unit) {
    var user = identities.newUser(id);
    user.setPassword("pactway");
    user.setFirstName("Demo");
    user.setLastName(id);
    identities.saveUser(user);
    identities.createMembership(id, role);
    identities.createMembership(id, unit);
  }

  private String open(String place) {
    Caller.as("admin", port).post("/api/v1/simulation/clock/advance", Map.of("follow", "system"));
    return Caller.as("system", port).post("/api/v1/cases", CASE.formatted(place, "Of" + place)).path("caseNumber").asText();
  }
}
