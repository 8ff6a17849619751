package eu.pactway.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A process owner decides a holiday: looks first at what it does, then follows it into the cases, and withdraws it. */
@RunningPactway
@EnabledIf(value = "aBrowserIsThere", disabledReason = "No Chromium in /usr/bin: nobody looked at the page")
class ChangesPageIT {

  /** An application made inland, whose registration runs from that day. */
  private static final String CASE =
      """
      {"arrival": {"kind": "inland-application", "at": "%1$s", "place": "Bologna"}, "applicationMadeAt": "%1$s",
       "person": {"givenNames": "Rana", "familyNames": "Haddad", "dateOfBirth": "1994-03-02", "sex": "F", "nationality": "SY",
                  "languages": ["ar"]},
       "unaccompaniedMinor": false}
      """;

  @LocalServerPort private int port;

  static boolean aBrowserIsThere() {
    return WebBrowser.installed().isPresent() || Boolean.parseBoolean(System.getenv("CI"));
  }

  @Test
  void aHolidayIsPreviewedDecidedFollowedAndWithdrawn() {
    Caller.as("admin", port).post("/api/v1/simulation/clock/advance", Map.of("follow", "system"));
    Caller system = Caller.as("system", port);
    String made = OffsetDateTime.now(ZoneId.of("Europe/Rome")).minusMinutes(5).toString();
    String caseNumber = system.post("/api/v1/cases", CASE.formatted(made)).path("caseNumber").asText();
    String lastDay =
        Caller.as("supervisor", port).get("/api/v1/cases/" + caseNumber + "/clocks/apr-art27-1-registration").path("legalEnd").asText();
    try (WebBrowser browser = WebBrowser.open()) {
      Page page = browser.newPage();
      CockpitPage cockpit = new CockpitPage(page, port);
      cockpit.signIn("process-owner");
      page.waitForLoadState(LoadState.NETWORKIDLE);
      page.getByText("Changes of the law", new Page.GetByTextOptions().setExact(true)).click();
      Locator form = page.locator(".pactway-changes form");

      form.getByText("Preview", new Locator.GetByTextOptions().setExact(true)).click();
      assertThat(form.locator("[data-field='reason'] .error")).hasText("is required");
      assertThat(form.locator("[data-field='holiday.date'] .error")).hasText("is required");

      form.getByLabel("Day", new Locator.GetByLabelOptions().setExact(true)).fill(lastDay);
      form.getByLabel("Name").fill("Day of national mourning");
      form.getByLabel("Instrument").fill("Decree of the Council of Ministers");
      form.getByLabel("Reason").fill("A day of national mourning");
      assertThat(form.getByRole(AriaRole.BUTTON, named("Decide this change"))).isDisabled();
      form.getByText("Preview", new Locator.GetByTextOptions().setExact(true)).click();
      assertThat(form.locator(".preview tbody tr").filter(new Locator.FilterOptions().setHasText(caseNumber)).first()).isVisible();
      page.setViewportSize(1440, 1500);
      WebBrowser.photograph(page, "changes-preview");

      form.getByRole(AriaRole.BUTTON, named("Decide this change")).click();
      Locator decided = page.locator(".changes tbody tr").first();
      assertThat(decided).containsText("Day of national mourning");
      assertThat(decided.locator(".state")).hasText("done");
      WebBrowser.photograph(page, "changes-decided");
      String later =
          Caller.as("supervisor", port).get("/api/v1/cases/" + caseNumber + "/clocks/apr-art27-1-registration").path("legalEnd").asText();
      assertThat(later).as("the registration may be done a day later").isGreaterThan(lastDay);

      form.locator("select").first().selectOption("withdrawal");
      form.getByLabel("Instrument").fill("Decree of the Council of Ministers");
      form.getByLabel("Reason").fill("The decree was annulled");
      form.getByText("Preview", new Locator.GetByTextOptions().setExact(true)).click();
      form.getByRole(AriaRole.BUTTON, named("Decide this change")).click();
      assertThat(page.locator(".changes tbody tr").first()).containsText("Withdrawal of change");
      assertThat(page.locator(".changes tbody tr").first().locator(".state")).hasText("done");
      assertThat(browser.faults()).isEmpty();
    }
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name);
  }
}
