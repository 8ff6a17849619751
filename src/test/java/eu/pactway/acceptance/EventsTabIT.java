package eu.pactway.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A screening officer records beside the form what happened to the person, without anybody's help. */
@RunningPactway
@EnabledIf(value = "aBrowserIsThere", disabledReason = "No Chromium in /usr/bin: nobody looked at the tab")
class EventsTabIT {

  private static final ZoneId ROME = ZoneId.of("Europe/Rome");

  @LocalServerPort private int port;
  private String caseNumber;
  private OffsetDateTime now;

  static boolean aBrowserIsThere() {
    return WebBrowser.installed().isPresent() || Boolean.parseBoolean(System.getenv("CI"));
  }

  @BeforeEach
  void aPersonIsBeingScreened() {
    Caller.as("admin", port).post("/api/v1/simulation/clock/advance", Map.of("follow", "system"));
    now = OffsetDateTime.now(ROME).withSecond(0).withNano(0);
    String arrival =
        """
        {"arrival": {"kind": "irregular-crossing", "at": "%s", "place": "Lampedusa"}, "applicationMadeAt": null,
         "person": {"givenNames": "Rana", "familyNames": "Haddad", "dateOfBirth": "1994-03-02", "sex": "F", "nationality": "SY",
                    "languages": ["ar"]},
         "unaccompaniedMinor": false}
        """
            .formatted(now.minusHours(3));
    caseNumber = Caller.as("system", port).post("/api/v1/cases", arrival).path("caseNumber").asText();
  }

  @Test
  void stopAccessAndAbsenceAreRecordedAndTheCaseTakesThemUp() {
    try (WebBrowser browser = WebBrowser.open()) {
      Page page = browser.newPage();
      TasklistPage tasklist = new TasklistPage(page, port);
      tasklist.signIn("screening-officer");
      tasklist.open(task("userTask_openScreening"));
      page.getByText("Record an event", new Page.GetByTextOptions().setExact(true)).click();
      Locator panel = page.locator("section.events");
      assertThat(panel.getByLabel("What happened", new Locator.GetByLabelOptions().setExact(true)).locator("option"))
          .not().containsText(new String[] {"The person is there again"});

      choose(panel, "Somebody asks for access to the person");
      panel.locator("button[type=submit]").click();
      assertThat(panel.locator("[data-field='at'] .error")).hasText("is required");
      assertThat(panel.locator("[data-field='data.asker'] .error")).hasText("is required");
      assertThat(panel.locator("[data-field='data.reason'] .error")).hasText("is required");
      WebBrowser.photograph(page, "event-refused");
      panel.getByLabel("Who asks").first().selectOption("adviser");
      panel.getByLabel("Name of who asks").fill("Avv. Bianchi");
      state(panel, "Called at the gate; the person asked for a lawyer yesterday");
      assertThat(panel.locator(".done")).containsText("Recorded: Somebody asks for access");
      WebBrowser.photograph(page, "event-recorded");

      choose(panel, "A reason to stop the screening was found");
      state(panel, "Fax of the court of Palermo: extradition is asked for");
      assertThat(panel.locator(".done")).containsText("Recorded: A reason to stop");
      choose(panel, "The person is not there for the screening");
      state(panel, "Not in the room at the call");
      assertThat(panel.locator(".done")).containsText("Recorded: The person is not there");
      choose(panel, "The person is there again");
      WebBrowser.photograph(page, "event-found-again");

      tasklist.open(task("userTask_decideOnStopping"));
      assertThat(page.locator(".fjs-form")).containsText("extradition is asked for");
      WebBrowser.photograph(page, "screening-stop-form");
      tasklist.open(task("userTask_decideOnAccess"));
      assertThat(page.locator(".fjs-form")).containsText("Lawyer or other adviser");
      assertThat(page.locator(".fjs-form")).containsText("Avv. Bianchi");
      WebBrowser.photograph(page, "screening-access-form");
      assertThat(browser.faults()).allMatch(fault -> fault.contains("422"));
    }
  }

  private static void choose(Locator panel, String what) {
    panel.getByLabel("What happened", new Locator.GetByLabelOptions().setExact(true)).selectOption(new SelectOption().setLabel(what));
  }

  private void state(Locator panel, String reason) {
    panel.locator("input[type=date]").fill(now.minusMinutes(5).toLocalDate().toString());
    panel.locator("input[type=time]").fill(now.minusMinutes(5).toLocalTime().toString());
    panel.getByLabel("What happened, and how you know").fill(reason);
    panel.locator("button[type=submit]").click();
  }

  private String task(String element) {
    return Caller.as("screening-officer", port)
        .get("/engine-rest/task?processInstanceBusinessKey=" + caseNumber + "&taskDefinitionKey=" + element).path(0).path("id").asText();
  }
}
