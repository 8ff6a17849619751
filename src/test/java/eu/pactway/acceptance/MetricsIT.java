package eu.pactway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.web.client.RestClient;

/** What Prometheus reads: for the scraper alone, every figure there and moving, and no case or person in any of them. */
@RunningPactway
class MetricsIT {

  private static final Path NAMES = Path.of("src/test/resources/operations/metrics.txt");
  private static final String GIVEN = "Zarghunamarker";

  @LocalServerPort private int port;

  @Test
  void onlyTheScraperReadsThem() {
    assertThat(Caller.anonymous(port).status(HttpMethod.GET, "/actuator/prometheus")).isEqualTo(401);
    assertThat(Caller.as("caseworker", port).status(HttpMethod.GET, "/actuator/prometheus")).isEqualTo(403);
    assertThat(Caller.as("scraper", port).status(HttpMethod.GET, "/actuator/prometheus")).isEqualTo(200);
  }

  @Test
  void theScraperReadsNothingElse() {
    for (String path : List.of("/actuator/metrics", "/actuator/sbom", "/api/v1/cases", "/api/v1/time-limits", "/engine-rest/task")) {
      assertThat(Caller.as("scraper", port).status(HttpMethod.GET, path)).as(path).isEqualTo(403);
    }
  }

  @Test
  void aCaseMovesTheFiguresAndIsNotNamedInThem() throws Exception {
    String before = scrape();
    String caseNumber = openCase();
    Caller.as("admin", port).post("/api/v1/simulation/cases/" + caseNumber + "/play", Map.of("until", "examination"));

    String after = scrapeUntil(text -> sum(text, "pactway_clocks{") > sum(before, "pactway_clocks{"));
    after = scrapeUntil(text -> sum(text, "pactway_engine_tasks{") > sum(before, "pactway_engine_tasks{"));
    assertThat(sum(after, "pactway_partner_calls_seconds_count{")).isGreaterThan(sum(before, "pactway_partner_calls_seconds_count{"));
    assertThat(after).contains("state=\"running\"").contains("state=\"due\"").contains("outcome=\"answered\"");
    assertThat(after).doesNotContain(caseNumber).doesNotContain(GIVEN);
    assertThat(names(after)).containsAll(named());
    assertThat(named()).as("every figure of ours is named").containsAll(names(after).stream().filter(name -> name.startsWith("pactway_")).toList());
  }

  private String openCase() {
    OffsetDateTime now = OffsetDateTime.parse(Caller.as("admin", port).get("/api/v1/simulation/clock").path("now").asText());
    return Caller.as("system", port)
        .post(
            "/api/v1/cases",
            Map.of(
                "arrival", Map.of("kind", "border-crossing-point", "at", now.minusHours(4).toString(), "place", "Pier"),
                "applicationMadeAt", now.minusHours(3).toString(),
                "person",
                    Map.of("givenNames", GIVEN, "familyNames", "Arrived", "dateOfBirth", "1990-05-05", "sex", "F", "nationality", "AF", "languages", List.of("fa")),
                "unaccompaniedMinor", false))
        .path("caseNumber")
        .asText();
  }

  /** A new limit appears one scrape late, and figures are kept for some seconds. */
  private String scrapeUntil(Predicate<String> moved) throws InterruptedException {
    String text = scrape();
    for (int tries = 0; tries < 40 && !moved.test(text); tries++) {
      Thread.sleep(500);
      text = scrape();
    }
    assertThat(moved.test(text)).as(text.lines().filter(line -> line.startsWith("pactway")).toList().toString()).isTrue();
    return text;
  }

  private String scrape() {
    String login = Base64.getEncoder().encodeToString("scraper:pactway".getBytes());
    return RestClient.create("http://127.0.0.1:" + port)
        .get()
        .uri("/actuator/prometheus")
        .header("Authorization", "Basic " + login)
        .retrieve()
        .body(String.class);
  }

  private static double sum(String text, String series) {
    return text.lines().filter(line -> line.startsWith(series)).mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ')))).sum();
  }

  private static List<String> names(String text) {
    return text.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("[{ ]")[0]).distinct().toList();
  }

  private static List<String> named() throws IOException {
    return Files.readAllLines(NAMES);
  }
}
