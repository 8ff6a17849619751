package eu.pactway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** People sign in once at the real Keycloak, other systems bring its tokens. Pactway has started before Keycloak did. */
class SingleSignOnIT {

  private static final String CASE =
      """
      {"arrival": {"kind": "inland-application", "at": "2026-09-01T08:00:00+02:00", "place": "Bologna"},
       "applicationMadeAt": "2026-09-01T08:10:00+02:00",
       "person": {"givenNames": "Hala", "familyNames": "Khalil", "dateOfBirth": "1990-05-05", "sex": "F", "nationality": "SY",
                  "languages": ["ar"]},
       "unaccompaniedMinor": false}
      """;

  /** Well-formed, by a key that nobody has. */
  private static final String UNDER_AN_UNKNOWN_KEY =
      Stream.of("{\"alg\":\"RS256\",\"kid\":\"unknown\"}", "{\"sub\":\"somebody\"}", "signature")
          .map(part -> Base64.getUrlEncoder().withoutPadding().encodeToString(part.getBytes(StandardCharsets.UTF_8)))
          .collect(Collectors.joining("."));

  private static int whileKeycloakIsAway;
  private static RealKeycloak keycloak;
  private static SharedDatabase database;
  private static PackagedPactway pactway;
  private static PackagedPactway other;
  private static PackagedPactway partners;
  private static int partnersPort;
  private static int port;

  static boolean aBrowserIsThere() {
    return TasklistWalkIT.aBrowserIsThere();
  }

  @BeforeAll
  static void keycloakComesUpAfterPactway() throws Exception {
    keycloak = new RealKeycloak(PackagedPactway.freePort());
    partnersPort = PackagedPactway.freePort();
    database = SharedDatabase.start();
    pactway = node();
    port = pactway.port();
    whileKeycloakIsAway = Caller.withToken(UNDER_AN_UNKNOWN_KEY, port).status(HttpMethod.GET, "/api/v1/cases");
    keycloak.start("http://localhost:" + port);
    partners = simulatedPartners();
  }

  /** As docker/.env.example has it: the users whose names everybody knows are there and cannot sign in. */
  @Test
  void withoutDemoUsersTheRealmLetsNoneOfThemIn() throws Exception {
    Map<String, Boolean> enabled = keycloak.imported("without-demo-users", Map.of("DEMO_USERS", "false"));
    assertThat(enabled.entrySet().stream().filter(one -> !one.getKey().startsWith("client ") && !one.getKey().startsWith("service-account-")))
        .hasSizeGreaterThan(15)
        .allSatisfy(user -> assertThat(user.getValue()).as(user.getKey()).isFalse());
    assertThat(enabled).containsEntry("client unknown-system", false).containsEntry("client other-system", false).containsEntry("client pactway-web", true);
  }

  /** As docker/keycloak/start.sh has it where COMPOSE_PROFILES is empty: nobody tells a case what simulated partners would. */
  @Test
  void whereNobodySimulatesPartnersTheyHaveNoAccount() throws Exception {
    Map<String, Boolean> enabled = keycloak.imported("without-simulators", Map.of("SIMULATED_PARTNERS", "false"));
    assertThat(enabled)
        .containsEntry("client partner-simulators", false)
        .containsEntry("client pactway-calls", true)
        .containsEntry("client eurodac-adapter", true);
  }

  @Test
  void keycloakKeepsWhoSignedInAndWhoGaveARole() {
    keycloak.tokenOf("prometheus");
    assertThat(keycloak.kept("events").findValuesAsText("clientId")).contains("prometheus");
    keycloak.giveRole("integration-officer", "reception-officer");
    assertThat(keycloak.kept("admin-events")).anySatisfy(kept -> {
      assertThat(kept.path("operationType").asText()).isEqualTo("CREATE");
      assertThat(kept.path("resourceType").asText()).isEqualTo("GROUP_MEMBERSHIP");
      assertThat(kept.path("authDetails").path("userId").asText()).isNotEmpty();
    });
  }

  /** In a process and with a database of their own, as in docker/: they let in who has a token, and bring one themselves. */
  private static PackagedPactway simulatedPartners() throws Exception {
    return PackagedPactway.start(
        DataFolders.create(),
        "--spring.profiles.active=keycloak,simulators",
        "--server.port=" + partnersPort,
        "--pactway.keycloak.issuer=" + keycloak.issuer(),
        "--pactway.keycloak.client-secret=" + RealKeycloak.SECRET,
        "--pactway.simulators.inbox-url=http://127.0.0.1:" + port,
        "--pactway.simulators.token-uri=" + keycloak.tokenEndpoint(),
        "--pactway.simulators.client-id=partner-simulators",
        "--pactway.simulators.client-secret=" + RealKeycloak.SECRET);
  }

  private static PackagedPactway node() throws Exception {
    return PackagedPactway.start(
        DataFolders.create(),
        Stream.concat(
                Stream.of(database.settings()),
                Stream.of(
                    "--spring.profiles.active=keycloak",
                    "--server.address=127.0.0.1",
                    "--pactway.keycloak.issuer=" + keycloak.issuer(),
                    "--pactway.keycloak.client-secret=" + RealKeycloak.SECRET,
                    "--pactway.partners.defaults.base-url=http://127.0.0.1:" + partnersPort + "/simulators/{partner}",
                    "--pactway.partners.defaults.token-uri=" + keycloak.tokenEndpoint(),
                    "--pactway.partners.defaults.client-id=pactway-calls",
                    "--pactway.partners.defaults.client-secret=" + RealKeycloak.SECRET))
            .toArray(String[]::new));
  }

  @AfterAll
  static void allGo() throws Exception {
    keycloak.close();
    pactway.close();
    if (partners != null) {
      partners.close();
    }
    if (other != null) {
      other.close();
    }
    database.close();
  }

  @Test
  void aSystemWithATokenOpensACase() {
    Caller system = Caller.withToken(keycloak.tokenOf("eurodac-adapter"), port);
    assertThat(system.post("/api/v1/cases", CASE).path("caseNumber").asText()).startsWith("IT-2026-");
    assertThat(system.status(HttpMethod.GET, "/engine-rest/version")).isEqualTo(200);
    assertThat(system.status(HttpMethod.GET, "/engine-rest/task")).as("tasks are for people").isEqualTo(403);
    assertThat(system.status(HttpMethod.POST, "/engine-rest/deployment/create")).isEqualTo(403);
    assertThat(system.status(HttpMethod.GET, "/api/v1/cases/IT-2026-0000001-7/records")).as("no scope of the realm's").isEqualTo(403);
  }

  @Test
  void partnersAreCalledWithATokenAndAnswerLaterWithOneOfTheirOwn() throws Exception {
    Caller partner = Caller.withToken(keycloak.tokenOf("partner-simulators"), partners.port());
    assertThat(partner.exchange(HttpMethod.PUT, "/api/v1/simulation/partners/guardianship/faults", Map.of("mode", "late", "delay", "PT1S"), MediaType.APPLICATION_JSON)
            .getStatusCode().value())
        .isEqualTo(200);
    Caller system = Caller.withToken(keycloak.tokenOf("eurodac-adapter"), port);
    String minor = system.post("/api/v1/cases", CASE.replace("1990-05-05", "2012-05-05").replace("\"unaccompaniedMinor\": false", "\"unaccompaniedMinor\": true"))
        .path("caseNumber").asText();
    await(() -> partner.text("/api/v1/simulation/partners/guardianship/calls").contains("provisional"));
    await(() -> system.text("/api/v1/cases/" + minor + "/timeline").contains("guardianship"));
  }

  private static void await(BooleanSupplier done) throws InterruptedException {
    for (int look = 0; look < 120 && !done.getAsBoolean(); look++) {
      Thread.sleep(500);
    }
    assertThat(done.getAsBoolean()).isTrue();
  }

  @Test
  void theScraperReadsFiguresAndNothingElse() {
    Caller scraper = Caller.withToken(keycloak.tokenOf("prometheus"), port);
    assertThat(scraper.text("/actuator/prometheus")).contains("pactway_findings");
    for (String path : new String[] {"/actuator/metrics", "/actuator/sbom", "/api/v1/cases", "/api/v1/operations/findings", "/engine-rest/task"}) {
      assertThat(scraper.status(HttpMethod.GET, path)).as(path).isEqualTo(403);
    }
  }

  @Test
  void nothingElseGetsACallerIn() {
    String token = keycloak.tokenOf("eurodac-adapter");
    String forged = token.substring(0, token.lastIndexOf('.') + 1) + "AAAA" + token.substring(token.lastIndexOf('.') + 5);
    for (String path : new String[] {"/api/v1/cases", "/engine-rest/task", "/actuator/metrics", "/v3/api-docs"}) {
      assertThat(Caller.anonymous(port).status(HttpMethod.GET, path)).as("without a token: %s", path).isEqualTo(401);
      assertThat(Caller.as("supervisor", port).status(HttpMethod.GET, path)).as("with a password: %s", path).isEqualTo(401);
      assertThat(Caller.withToken(forged, port).status(HttpMethod.GET, path)).as("forged: %s", path).isEqualTo(401);
    }
  }

  @Test
  void aTokenThatNobodyCanJudgeWhileKeycloakIsAwayMayComeAgain() {
    assertThat(whileKeycloakIsAway).isEqualTo(503);
    assertThat(Caller.withToken(UNDER_AN_UNKNOWN_KEY, port).status(HttpMethod.GET, "/api/v1/cases")).isEqualTo(401);
  }

  @Test
  void aTokenMadeOutToSomebodyElseIsRefused() {
    assertThat(Caller.withToken(keycloak.tokenOf("other-system"), port).status(HttpMethod.GET, "/api/v1/cases")).isEqualTo(401);
  }

  @Test
  void aSystemWithoutAGroupMayDoNothing() {
    Caller stranger = Caller.withToken(keycloak.tokenOf("unknown-system"), port);
    assertThat(stranger.status(HttpMethod.GET, "/api/v1/cases")).isEqualTo(403);
    assertThat(stranger.status(HttpMethod.GET, "/engine-rest/process-definition")).isEqualTo(403);
  }

  @Test
  @EnabledIf(value = "aBrowserIsThere", disabledReason = "No Chromium in /usr/bin")
  void anOfficerSignsInOnceAndOutForGood() throws Exception {
    String tasklist = "http://localhost:" + port + "/camunda/app/tasklist/default/";
    try (WebBrowser browser = WebBrowser.open()) {
      Page page = browser.newPage();
      page.navigate(tasklist);
      KeycloakPage keycloakPage = new KeycloakPage(page);
      WebBrowser.photograph(page, "keycloak-sign-in");
      keycloakPage.signIn("screening-officer");
      page.getByText("Tasks of my role").first().waitFor();
      WebBrowser.photograph(page, "keycloak-tasklist-screening-officer");
      page.locator(".account .dropdown-toggle").click();
      page.locator(".account .logout a").click();
      page.navigate(tasklist);
      keycloakPage.asksForAPassword();

      keycloakPage.signIn("process-owner");
      page.navigate("http://localhost:" + port + "/camunda/app/cockpit/default/");
      page.getByText("Running Process Instances").first().waitFor();
      page.waitForLoadState(LoadState.NETWORKIDLE);
      WebBrowser.photograph(page, "keycloak-cockpit-process-owner");
      assertThat(countOfModels(page, port)).as("models that the process owner sees").contains("\"count\":").doesNotContain("\"count\":0");
      // A second node comes up: who signed in at the first is signed in there, and out of both when Keycloak tells only the first.
      other = node();
      assertThat(models(page, port)).isEqualTo(200);
      assertThat(models(page, other.port())).isEqualTo(200);
      keycloak.endSessionsOf("process-owner");
      page.waitForTimeout(1_500);
      assertThat(models(page, port)).isEqualTo(401);
      assertThat(models(page, other.port())).isEqualTo(401);
    }
  }

  private static int models(Page page, int node) {
    return askForModels(page, node).status();
  }

  private static String countOfModels(Page page, int node) {
    return askForModels(page, node).text();
  }

  private static APIResponse askForModels(Page page, int node) {
    return page.request().get("http://localhost:" + node + "/camunda/api/engine/engine/default/process-definition/count");
  }
}
