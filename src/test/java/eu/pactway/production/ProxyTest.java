package eu.pactway.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** HAProxy itself reads {@code haproxy.cfg} and is asked for what it must give and must not. */
@EnabledIf(value = "haproxyIsThere", disabledReason = "No haproxy in /usr/sbin")
class ProxyTest {

  @TempDir private Path folder;

  static boolean haproxyIsThere() {
    return Files.isExecutable(RunningProxy.TOOL) || Boolean.parseBoolean(System.getenv("CI"));
  }

  @Test
  void theFileIsOneThatHaproxyTakes() throws Exception {
    try (RunningProxy proxy = new RunningProxy(folder, "127.0.0.0/8", List.of())) {
      assertThat(proxy.check()).contains("Configuration file is valid");
    }
  }

  @Test
  void nobodySaysWhereACallComesFromButTheProxy() throws Exception {
    try (RunningProxy proxy = new RunningProxy(folder, "127.0.0.0/8", List.of()).start()) {
      assertThat(proxy.outside("localhost", "/api/v1/cases").body()).isEqualTo("127.0.0.1 https");
      HttpResponse<String> inside = proxy.inside("/api/v1/cases/IT-2026-0000001-7/events");
      assertThat(inside.statusCode()).isEqualTo(200);
      assertThat(inside.body()).as("the way of the house").isEqualTo("127.0.0.1 null");
    }
  }

  @Test
  void whatIsForTheInsideIsShutOutside() throws Exception {
    try (RunningProxy proxy = new RunningProxy(folder, "127.0.0.0/8", List.of()).start()) {
      for (String path : List.of("/actuator/health", "/%61ctuator/health", "//simulators/court", "/logout/connect/back-channel/keycloak")) {
        assertThat(proxy.outside("localhost", path).statusCode()).as(path).isEqualTo(404);
      }
      assertThat(proxy.inside("/actuator/health").statusCode()).isEqualTo(404);
      assertThat(proxy.inside("/logout/connect/back-channel/keycloak").statusCode()).as("Keycloak ends sessions").isEqualTo(200);
    }
  }

  @Test
  void theAdministrationIsOpenToItsNetworkAlone() throws Exception {
    try (RunningProxy proxy = new RunningProxy(folder, "127.0.0.0/8", List.of()).start()) {
      assertThat(proxy.outside("127.0.0.1", "/admin/master/console/").statusCode()).isEqualTo(200);
    }
    try (RunningProxy proxy = new RunningProxy(folder, "192.0.2.0/24", List.of()).start()) {
      assertThat(proxy.outside("127.0.0.1", "/admin/master/console/").statusCode()).isEqualTo(404);
      assertThat(proxy.outside("127.0.0.1", "/realms/pactway/account").statusCode()).isEqualTo(200);
    }
  }

  /** As where Docker writes the address of a network's gateway over the caller's: everybody seems to be a container. */
  @Test
  void aContainerIsNoAdministratorWhateverTheNetworkOfAdministrators() throws Exception {
    try (RunningProxy proxy = new RunningProxy(folder, "0.0.0.0/0", List.of("acl containers src 10.87.0.0/16", "acl containers src 127.0.0.0/8")).start()) {
      for (String path : List.of("/admin/", "/realms/master/protocol/openid-connect/token", "/%2fadmin")) {
        assertThat(proxy.outside("127.0.0.1", path).statusCode()).as(path).isEqualTo(404);
      }
    }
  }

  @Test
  void itTellsTheFiguresThatTheAlarmsAskFor() throws Exception {
    try (RunningProxy proxy = new RunningProxy(folder, "127.0.0.0/8", List.of()).start()) {
      String figures = proxy.figures();
      assertThat(WatchChecks.ofTheProxy()).isNotEmpty().allSatisfy(figure -> assertThat(figures).contains("\n" + figure + "{"));
      assertThat(figures).contains("haproxy_backend_active_servers{proxy=\"pactway\"} 2", "haproxy_server_status{proxy=\"keycloak\",server=\"keycloak\",state=\"UP\"} 1");
    }
  }
}
