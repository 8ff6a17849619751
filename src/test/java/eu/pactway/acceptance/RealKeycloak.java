package eu.pactway.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/** The distribution of Keycloak that the build unpacked, with the realm of {@code docker/keycloak}; a process of its own. */
final class RealKeycloak implements AutoCloseable {

  static final String SECRET = "secret-of-a-test";
  static final String PASSWORD = "pactway";

  private static final Duration START = Duration.ofMinutes(6);
  private static final Path UNPACKED = Path.of("target", "keycloak").toAbsolutePath();
  private static final Path REALM = Path.of("docker", "keycloak", "pactway-realm.json");

  private final int port;
  private final RestClient http;
  private final Map<String, String> realmVariables = new HashMap<>();
  private Process process;

  RealKeycloak(int port) {
    this.port = port;
    this.http = RestClient.builder().baseUrl("http://localhost:" + port).defaultStatusHandler(status -> true, (request, response) -> {}).build();
  }

  String issuer() {
    return "http://localhost:" + port + "/realms/pactway";
  }

  String tokenEndpoint() {
    return issuer() + "/protocol/openid-connect/token";
  }

  /** Starts it and waits until the realm answers. */
  void start(String pactway) throws IOException, InterruptedException {
    Path home = home();
    Files.createDirectories(home.resolve("data/import"));
    Files.copy(REALM, home.resolve("data/import/pactway-realm.json"), StandardCopyOption.REPLACE_EXISTING);
    var command =
        new ProcessBuilder(
            home.resolve("bin/kc.sh").toString(),
            "start-dev",
            "--import-realm",
            "--db=dev-mem",
            "--cache=local",
            "--http-host=127.0.0.1",
            "--http-port=" + port,
            "--hostname=http://localhost:" + port);
    realmVariables.putAll(
        Map.of(
            "PACTWAY_URL", pactway,
            "PACTWAY_INTERNAL_URL", pactway,
            "PACTWAY_WEB_SECRET", SECRET,
            "EURODAC_ADAPTER_SECRET", SECRET,
            "PARTNER_CALLS_SECRET", SECRET,
            "PARTNER_SIMULATORS_SECRET", SECRET,
            "PROMETHEUS_SECRET", SECRET,
            "SIMULATED_PARTNERS", "true",
            "DEMO_USERS", "true",
            "DEMO_PASSWORD", PASSWORD));
    command.environment().putAll(realmVariables);
    command
        .environment()
        .putAll(
            Map.of(
                "JAVA_HOME", System.getProperty("java.home"),
                "JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1",
                "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD", PASSWORD));
    process = command.redirectErrorStream(true).redirectOutput(UNPACKED.resolve("keycloak.log").toFile()).start();
    awaitRealm();
  }

  /**
   * Makes a second realm of the same file, with other values for its variables, as an administrator who imports it.
   *
   * @return its users and clients, as {@code name: enabled}
   */
  Map<String, Boolean> imported(String realm, Map<String, String> otherwise) throws IOException {
    Map<String, String> variables = new HashMap<>(realmVariables);
    variables.putAll(otherwise);
    String text = Files.readString(REALM).replaceFirst("\"realm\": \"pactway\"", "\"realm\": \"" + realm + "\"");
    for (Map.Entry<String, String> variable : variables.entrySet()) {
      text = text.replace("${" + variable.getKey() + "}", variable.getValue());
    }
    String admin = token("master", Map.of("grant_type", "password", "client_id", "admin-cli", "username", "admin", "password", PASSWORD));
    var answer =
        http.post().uri("/admin/realms").headers(headers -> headers.setBearerAuth(admin)).contentType(MediaType.APPLICATION_JSON).body(text).retrieve()
            .toEntity(String.class);
    if (!answer.getStatusCode().is2xxSuccessful()) {
      throw new IllegalStateException("Keycloak does not take the realm: " + answer);
    }
    Map<String, Boolean> enabled = new TreeMap<>();
    read(admin, "/admin/realms/" + realm + "/users?max=500").forEach(user -> enabled.put(user.path("username").asText(), user.path("enabled").asBoolean()));
    read(admin, "/admin/realms/" + realm + "/clients").forEach(client -> enabled.put("client " + client.path("clientId").asText(), client.path("enabled").asBoolean()));
    return enabled;
  }

  /** What it has kept of the kind, {@code events} or {@code admin-events}, youngest first. */
  JsonNode kept(String kind) {
    String admin = token("master", Map.of("grant_type", "password", "client_id", "admin-cli", "username", "admin", "password", PASSWORD));
    return read(admin, "/admin/realms/pactway/" + kind);
  }

  /** Gives a role as an administrator of the realm does. */
  void giveRole(String user, String group) {
    String admin = token("master", Map.of("grant_type", "password", "client_id", "admin-cli", "username", "admin", "password", PASSWORD));
    String person = read(admin, "/admin/realms/pactway/users?exact=true&username=" + user).path(0).path("id").asText();
    String role = read(admin, "/admin/realms/pactway/groups?exact=true&search=" + group).path(0).path("id").asText();
    http.put().uri("/admin/realms/pactway/users/{person}/groups/{role}", person, role).headers(headers -> headers.setBearerAuth(admin)).retrieve().toBodilessEntity();
  }

  private JsonNode read(String admin, String path) {
    return http.get().uri(path).headers(headers -> headers.setBearerAuth(admin)).retrieve().body(JsonNode.class);
  }

  private static Path home() throws IOException {
    try (Stream<Path> folders = Files.list(UNPACKED)) {
      return folders.filter(folder -> folder.getFileName().toString().startsWith("keycloak-")).filter(Files::isDirectory).findFirst().orElseThrow();
    }
  }

  private void awaitRealm() throws InterruptedException {
    long end = System.nanoTime() + START.toNanos();
    while (System.nanoTime() < end && process.isAlive()) {
      try {
        if (http.get().uri("/realms/pactway/.well-known/openid-configuration").retrieve().toBodilessEntity().getStatusCode().is2xxSuccessful()) {
          return;
        }
      } catch (ResourceAccessException notYet) {
        // Nobody listens yet.
      }
      Thread.sleep(500);
    }
    throw new IllegalStateException("Keycloak did not come up; see target/keycloak/keycloak.log");
  }

  /** A token of a service account. */
  String tokenOf(String client) {
    return token("pactway", Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", SECRET));
  }

  /** Ends every session of a user, as an administrator of the realm does who took a role away. */
  void endSessionsOf(String user) {
    String admin = token("master", Map.of("grant_type", "password", "client_id", "admin-cli", "username", "admin", "password", PASSWORD));
    JsonNode found =
        http.get()
            .uri("/admin/realms/pactway/users?exact=true&username={user}", user)
            .headers(headers -> headers.setBearerAuth(admin))
            .retrieve()
            .body(JsonNode.class);
    http.post()
        .uri("/admin/realms/pactway/users/{id}/logout", found.path(0).path("id").asText())
        .headers(headers -> headers.setBearerAuth(admin))
        .retrieve()
        .toBodilessEntity();
  }

  private String token(String realm, Map<String, String> form) {
    MultiValueMap<String, String> body = new LinkedMultiValueMap<>();
    form.forEach(body::add);
    JsonNode answer =
        http.post()
            .uri("/realms/{realm}/protocol/openid-connect/token", realm)
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .body(body)
            .retrieve()
            .body(JsonNode.class);
    return answer.path("access_token").asText();
  }

  @Override
  public void close() throws InterruptedException {
    if (process != null) {
      process.destroy();
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    }
  }
}
