package eu.pactway.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A caseworker reads beside the form how the ends of the case's time limits were found, and opens the page for the file. */
@RunningPactway
@EnabledIf(value = "aBrowserIsThere", disabledReason = "No Chromium in /usr/bin: nobody looked at the tab")
class TimeLimitsTabIT {

  private static final String CASE =
      """
      {"arrival": {"kind": "irregular-crossing", "at": "2026-11-22T08:30:00+01:00", "place": "Lampedusa"},
       "applicationMadeAt": "2026-11-22T10:00:00+01:00",
       "person": {"givenNames": "Rana", "familyNames": "Haddad", "dateOfBirth": "1994-03-02", "sex": "F", "nationality": "SY",
                  "languages": ["ar"]},
       "unaccompaniedMinor": false}
      """;

  @LocalServerPort private int port;

  static boolean aBrowserIsThere() {
    return WebBrowser.installed().isPresent() || Boolean.parseBoolean(System.getenv("CI"));
  }

  @Test
  void theTabShowsEachTimeLimitWithItsStepsAndThePageForTheFile() {
    Caller.as("admin", port).post("/api/v1/simulation/clock/advance", Map.of("follow", "system"));
    String caseNumber = Caller.as("system", port).post("/api/v1/cases", CASE).path("caseNumber").asText();
    String task = Caller.as("screening-officer", port)
        .get("/engine-rest/task?processInstanceBusinessKey=" + caseNumber).path(0).path("id").asText();
    try (WebBrowser browser = WebBrowser.open()) {
      Page page = browser.newPage();
      TasklistPage tasklist = new TasklistPage(page, port);
      tasklist.signIn("screening-officer");
      tasklist.open(task);
      page.getByText("Time limits", new Page.GetByTextOptions().setExact(true)).click();
      Locator screening = page.locator("section.clocks details").filter(new Locator.FilterOptions().setHasText("SCR Art 8(3)"));
      screening.locator("summary").click();
      assertThat(screening.locator(".steps")).containsText("Regulation (EU) 2024/1356 governs");
      WebBrowser.photograph(page, "time-limits-tab");

      Page forTheFile = page.waitForPopup(() -> screening.getByText("Page for the file").click());
      assertThat(forTheFile.locator("h1")).hasText("How the end of a time limit was found");
      assertThat(forTheFile.locator("body")).containsText(caseNumber);
      WebBrowser.photograph(forTheFile, "time-limit-page");
      String address = forTheFile.url();
      tasklist.signOut();
      assertThat(page.request().get(address).status()).as("signed out").isEqualTo(401);
      tasklist.signIn("integration-officer");
      assertThat(page.request().get(address).status()).as("another's task").isEqualTo(404);
      assertThat(browser.faults()).isEmpty();
    }
  }

  /** Instead of a caller who writes REST, a supervisor at the desk: it is extended by what the act allows, after a look. */
  @Test
  void aSupervisorExtendsALimitAfterALookAtWhatItDoes() {
    Caller.as("admin", port).post("/api/v1/simulation/clock/advance", Map.of("follow", "system"));
    String made = OffsetDateTime.now(ZoneId.of("Europe/Rome")).minusMinutes(5).toString();
    String inland = CASE.replace("irregular-crossing", "inland-application").replaceAll("2026-11-22T[^\"]*", made);
    String caseNumber = Caller.as("system", port).post("/api/v1/cases", inland).path("caseNumber").asText();
    String task = Caller.as("supervisor", port)
        .get("/engine-rest/task?processInstanceBusinessKey=" + caseNumber).path(0).path("id").asText();
    try (WebBrowser browser = WebBrowser.open()) {
      Page page = browser.newPage();
      TasklistPage tasklist = new TasklistPage(page, port);
      tasklist.signIn("supervisor");
      tasklist.open(task);
      page.getByText("Time limits", new Page.GetByTextOptions().setExact(true)).click();
      Locator registration = page.locator("section.clocks details[data-limit='apr-art27-1-registration']");
      registration.locator("summary").click();
      registration.getByText("Change this time limit").click();
      Locator form = registration.locator("form");
      form.getByText("Preview").click();
      assertThat(form.locator("[data-field='reason'] .error")).hasText("is required");
      form.getByLabel("Reason").fill("The influx was reported to the Commission");
      form.getByText("Preview").click();
      assertThat(form.locator(".preview tbody tr")).hasCount(2);
      WebBrowser.photograph(page, "time-limit-change");
      form.locator("button[type=submit]").click();
      registration.locator("summary").click();
      assertThat(registration.locator(".adjustments")).containsText("The influx was reported to the Commission");
      assertThat(browser.faults()).isEmpty();
    }
  }
}
