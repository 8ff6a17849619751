package eu.pactway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The process owner walks through every page of Cockpit, and none of them asks for what is shut; who is no owner gets a page that says so. */
@RunningPactway
@EnabledIf(value = "aBrowserIsThere", disabledReason = "No Chromium in /usr/bin")
class CockpitWalkIT {

  private static final String CASE =
      """
      {"arrival": {"kind": "irregular-crossing", "at": "2026-11-20T08:00:00+01:00", "place": "Trieste"},
       "person": {"givenNames": "Given", "familyNames": "Family", "dateOfBirth": "1990-05-05", "sex": "F", "nationality": "SY", "languages": ["ar"]},
       "unaccompaniedMinor": false}
      """;

  @LocalServerPort private int port;
  @Autowired private RepositoryService repository;
  @Autowired private RuntimeService runtime;

  static boolean aBrowserIsThere() {
    return WebBrowser.installed().isPresent() || Boolean.parseBoolean(System.getenv("CI"));
  }

  @Test
  void noPageOfCockpitAsksTheProcessOwnerForWhatIsShut() {
    String caseNumber = Caller.as("system", port).post("/api/v1/cases", CASE).path("caseNumber").asText();
    Map<String, String> pages = new LinkedHashMap<>();
    for (String page : new String[] {"dashboard", "processes", "decisions", "repository", "batch", "reports", "tasks"}) {
      pages.put(page, "#/" + page);
    }
    String model = repository.createProcessDefinitionQuery().processDefinitionKey("applicant-journey").latestVersion().singleResult().getId();
    String table = repository.createDecisionDefinitionQuery().decisionDefinitionKey("procedure-track").latestVersion().singleResult().getId();
    String journey = runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).processDefinitionKey("applicant-journey").singleResult().getId();
    pages.put("a model", "#/process-definition/" + model + "/runtime");
    pages.put("a table", "#/decision-definition/" + table);
    for (String tab : new String[] {"variables", "incidents", "called-process-instances", "user-tasks", "jobs", "external-tasks"}) {
      pages.put("a case, " + tab, "#/process-instance/" + journey + "/runtime?tab=" + tab + "-tab");
    }
    Set<String> refused = new TreeSet<>();
    try (WebBrowser browser = WebBrowser.open()) {
      Page page = browser.newPage();
      String cockpit = "http://127.0.0.1:" + port + "/camunda/app/cockpit/default/";
      new SignIn(page).as("process-owner", cockpit);
      page.onResponse(answer -> note(answer, refused));
      pages.forEach((name, address) -> {
        page.navigate(cockpit + address);
        page.reload();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(page.locator(".alert-danger:visible, .alert-error:visible").allInnerTexts()).as(name).isEmpty();
        WebBrowser.photograph(page, "cockpit-" + name.replaceAll("[^a-z]+", "-"));
      });
    }
    assertThat(refused).isEmpty();
  }

  @Test
  void whoIsNoProcessOwnerIsToldSoOnAPageOfWords() {
    try (WebBrowser browser = WebBrowser.open()) {
      Page page = browser.newPage();
      new SignIn(page).as("caseworker", "http://127.0.0.1:" + port + "/camunda/app/tasklist/default/");
      Response refusal = page.navigate("http://127.0.0.1:" + port + "/camunda/app/cockpit/default/");
      assertThat(refusal.status()).isEqualTo(403);
      assertThat(page.locator("main h1").innerText()).isEqualTo("This page is not open to your role");
      assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
      page.locator("main a").click();
      page.waitForURL(url -> !url.contains("cockpit"));
    }
    assertThat(Caller.as("caseworker", port).text("/api/v1/audit/verify")).as("REST answers as before").contains("urn:pactway:problem:forbidden");
  }

  private static void note(Response answer, Set<String> refused) {
    if (answer.status() == 403 || answer.status() >= 500) {
      refused.add(answer.status() + " " + answer.request().method() + " " + answer.url().replaceFirst("^http://[^/]+", ""));
    }
  }
}
