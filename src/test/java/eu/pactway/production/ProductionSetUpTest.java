package eu.pactway.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The set-up in {@code docker/} holds together and agrees with the application, found out without an engine for containers. That the realm is
 * one that the real Keycloak takes is seen by {@code SingleSignOnIT}; that the figures are exported by {@code MetricsIT}; that each check
 * finds what it is for by {@link BrokenSetUpTest}.
 */
class ProductionSetUpTest {

  private final Docker docker = Docker.real();
  private final Compose compose = Compose.of(docker);

  @Test
  void theComposeFileIsOneByItsSchema() {
    assertThat(ComposeChecks.schema(compose)).isEmpty();
  }

  @Test
  void everyVariableAndEveryFileIsThere() {
    assertThat(ComposeChecks.variables(compose, docker)).isEmpty();
    assertThat(ComposeChecks.mounts(compose, docker)).isEmpty();
    assertThat(ComposeChecks.references(compose)).isEmpty();
  }

  @Test
  void everyServiceIsBoundedAndLookedAfter() {
    assertThat(ComposeChecks.bounds(compose)).isEmpty();
    assertThat(ComposeChecks.images(compose, docker)).isEmpty();
  }

  @Test
  void everySecretComesFromAFileAndIsGivenToWhoReadsIt() {
    assertThat(ComposeChecks.secretsInFiles(compose)).isEmpty();
    assertThat(AgreementChecks.secretsRead(compose, docker)).isEmpty();
  }

  @Test
  void whatTheApplicationIsToldItReads() {
    assertThat(AgreementChecks.properties(compose)).isEmpty();
  }

  @Test
  void whoeverIsCalledIsThereAndListens() {
    assertThat(AgreementChecks.addresses(compose, docker)).isEmpty();
    assertThat(AgreementChecks.published(compose, docker)).isEmpty();
    assertThat(AgreementChecks.forwarding(compose, docker)).isEmpty();
  }

  @Test
  void theProxyLeadsEverybodySomewhereAndSaysWhoTheyAre() {
    assertThat(ProxyChecks.ways(docker)).isEmpty();
    assertThat(ProxyChecks.callers(docker)).isEmpty();
  }

  @Test
  void noAddressOfTheContainersPassesForAnAdministrator() {
    assertThat(ProxyChecks.administration(compose, docker)).isEmpty();
  }

  @Test
  void theRealmKnowsEveryoneWhoAsksForAToken() {
    assertThat(AgreementChecks.realm(compose, docker)).isEmpty();
  }

  @Test
  void nothingThatIsForTryingOutIsOpen() {
    assertThat(AgreementChecks.exposure(compose, docker)).isEmpty();
  }

  /** The lines of {@code start.sh} themselves, run by bash as in the container. */
  @ParameterizedTest
  @CsvSource(textBlock = """
      simulated-partners,       true
      other,                    false
      '',                       false
      'a,simulated-partners,b', true
      simulated-partners-not,   false
      """)
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void theRealmHasAnAccountOfSimulatedPartnersOnlyWhereTheyAre(String profiles, String accounted) throws Exception {
    String lines = docker.text("keycloak/start.sh").lines().filter(line -> line.contains("SIMULATED_PARTNERS")).collect(Collectors.joining("\n"));
    ProcessBuilder bash = new ProcessBuilder("bash", "-euc", lines + "\nprintenv SIMULATED_PARTNERS");
    bash.environment().put("COMPOSE_PROFILES", profiles);
    Process run = bash.start();
    assertThat(new String(run.getInputStream().readAllBytes()).strip()).isEqualTo(accounted);
  }

  @Test
  void whatRunsIsWhatIsTested() throws IOException {
    assertThat(AgreementChecks.versions(compose, docker, pom())).isEmpty();
  }

  @Test
  void theImageIsBuiltOfFilesThatAreThereAndRunsAsNobody() {
    String dockerfile = docker.text("Dockerfile");
    assertThat(copied(dockerfile)).allSatisfy(file -> assertThat(file.startsWith("target/") || Files.exists(Path.of(file))).as(file).isTrue());
    assertThat(docker.text("Dockerfile.dockerignore").lines().filter(line -> line.startsWith("!")).map(line -> line.substring(1)).toList())
        .containsExactlyInAnyOrderElementsOf(copied(dockerfile));
    assertThat(dockerfile).containsPattern("(?m)^USER 10001:10001$").contains("HEALTHCHECK", "ENTRYPOINT [\"java\"");
    assertThat(compose.ours().values()).allSatisfy(service -> assertThat(service.path("user").asText()).isEqualTo("10001:10001"));
    assertThat(dockerfile).contains("layers/dependencies/", "layers/spring-boot-loader/", "layers/snapshot-dependencies/", "layers/application/");
  }

  @Test
  void everyAlarmHasItsPageAndAsksForWhatThereIs() throws IOException {
    assertThat(WatchChecks.alarms(docker, exported(), pages(Path.of("docs/operations/runbooks")))).isEmpty();
  }

  @Test
  void whatThePagesTellSomebodyToTypeIsThere() {
    assertThat(PageChecks.faults(compose, docker, Path.of("docs/operations"))).isEmpty();
  }

  @Test
  void whoeverIsAskedIsMissedWhenAway() {
    assertThat(WatchChecks.missed(docker)).isEmpty();
    assertThat(docker.yaml("prometheus/prometheus.yml").path("scrape_configs").findValuesAsText("job_name")).contains("pactway", "proxy", "keycloak");
  }

  @Test
  void everyDashboardShowsWhatThereIs() throws IOException {
    assertThat(WatchChecks.dashboards(docker, exported())).isEmpty();
  }

  @Test
  void prometheusReadsTheAlarmsAndAsksEveryNode() {
    assertThat(docker.yaml("prometheus/prometheus.yml").path("rule_files")).singleElement()
        .satisfies(file -> assertThat(docker.has(file.asText().replace("/etc/prometheus/", "prometheus/"))).isTrue());
    Set<String> asked = docker.yaml("prometheus/prometheus.yml").path("scrape_configs").path(0).path("static_configs").findValues("targets").stream()
        .flatMap(Compose::texts).map(target -> target.split(":")[0]).collect(Collectors.toSet());
    Set<String> nodes = new TreeSet<>(compose.ours().keySet());
    nodes.remove("simulators");
    assertThat(asked).isEqualTo(nodes).hasSize(2);
  }

  private static java.util.List<String> copied(String dockerfile) {
    return Pattern.compile("(?m)^COPY (?!--from)(\\S+) ").matcher(dockerfile).results().map(found -> found.group(1)).toList();
  }

  static Set<String> exported() throws IOException {
    Set<String> all = WatchChecks.ofTheProxy();
    all.addAll(Files.readAllLines(Path.of("src/test/resources/operations/metrics.txt")));
    return all;
  }

  static Set<String> pages(Path folder) throws IOException {
    try (Stream<Path> pages = Files.list(folder)) {
      return pages.map(page -> page.getFileName().toString()).filter(name -> !name.equals("README.md"))
          .map(name -> name.replaceAll("\\.md$", "")).collect(Collectors.toCollection(TreeSet::new));
    }
  }

  static Map<String, String> pom() throws IOException {
    Map<String, String> versions = new HashMap<>();
    Pattern.compile("<([a-z.-]+\\.version)>([^<]+)<").matcher(Files.readString(Path.of("pom.xml"))).results()
        .forEach(found -> versions.put(found.group(1), found.group(2)));
    return versions;
  }
}
