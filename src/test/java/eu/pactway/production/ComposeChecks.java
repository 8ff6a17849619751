package eu.pactway.production;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is wrong with {@code compose.yaml} by itself: each check answers with a sentence for every fault. */
final class ComposeChecks {

  private static final Pattern TAGGED = Pattern.compile("[a-z0-9._/-]+:[A-Za-z0-9._-]+");
  private static final Pattern SECRET_NAME = Pattern.compile(".*(PASSWORD|SECRET|TOKEN|KEY)$");
  /** Builds itself into its own folder when it starts. */
  private static final Set<String> WRITES_TO_ITSELF = Set.of("keycloak");

  /** Compose writes durations as Go does ({@code 30s}); the format that the schema names is another's. */
  private static final SchemaValidatorsConfig OF_DURATIONS = SchemaValidatorsConfig.builder().formatAssertionsEnabled(false).build();

  private ComposeChecks() {}

  static List<String> schema(Compose compose) {
    try (InputStream file = ComposeChecks.class.getResourceAsStream("/production/compose-spec.json")) {
      JsonNode schema = new ObjectMapper().readTree(file);
      // It names itself and its parts in ways of several drafts, which mean nothing to the one it is read by.
      ((ObjectNode) schema).remove("$schema");
      schema.findParents("id").stream().filter(part -> part.path("id").isTextual()).forEach(part -> ((ObjectNode) part).remove("id"));
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(schema, OF_DURATIONS).validate(compose.root()).stream()
          .map(Object::toString)
          .toList();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Every variable has a line in .env.example, and every line is used. */
  static List<String> variables(Compose compose, Docker docker) {
    Set<String> used = compose.variables();
    Set<String> given = new TreeSet<>(docker.example().keySet());
    List<String> faults = new ArrayList<>();
    used.stream().filter(name -> !given.contains(name)).forEach(name -> faults.add("${" + name + "} has no line in .env.example"));
    given.stream().filter(name -> !name.startsWith("COMPOSE_") && !used.contains(name)).forEach(name -> faults.add(name + " of .env.example is used nowhere"));
    return faults;
  }

  /** What is mounted from the host is there; secrets are made by prepare.sh, but for the certificate. */
  static List<String> mounts(Compose compose, Docker docker) {
    List<String> faults = new ArrayList<>();
    Set<String> volumes = Compose.named(compose.root().path("volumes")).keySet();
    compose.services().forEach((name, service) -> Compose.mounts(service).forEach(mount -> {
      if (mount.startsWith("./") ? !docker.has(mount) : !volumes.contains(mount)) {
        faults.add(name + " mounts " + mount + ", which is not there");
      }
    }));
    Compose.named(compose.root().path("secrets")).forEach((name, secret) -> {
      if (!secret.path("file").asText().equals("./secrets/" + name)) {
        faults.add("secret " + name + " is not of ./secrets/" + name);
      }
      if (!name.matches("[a-z_]+|certificate\\.pem")) {
        faults.add("secret " + name + " is made by nobody: prepare.sh knows small letters and underscores");
      }
    });
    return faults;
  }

  static List<String> images(Compose compose, Docker docker) {
    List<String> faults = new ArrayList<>();
    compose.services().forEach((name, service) -> {
      String image = service.path("image").asText().replace("${PACTWAY_IMAGE}", docker.example().getOrDefault("PACTWAY_IMAGE", ""));
      if (!TAGGED.matcher(image).matches() || image.endsWith(":latest")) {
        faults.add(name + " has no fixed version: " + image);
      }
      if (image.contains("/") && image.substring(0, image.indexOf('/')).contains(".")) {
        faults.add(name + " names a registry's host: " + image);
      }
    });
    return faults;
  }

  /** Each service is looked after, bounded and may do as little as it can. */
  static List<String> bounds(Compose compose) {
    List<String> faults = new ArrayList<>();
    compose.services().forEach((name, service) -> {
      JsonNode limits = service.path("deploy").path("resources").path("limits");
      check(faults, !service.path("healthcheck").path("test").isEmpty(), name + " has no healthcheck");
      check(faults, limits.hasNonNull("cpus") && limits.hasNonNull("memory"), name + " has no limits of processor and memory");
      check(faults, service.path("pids_limit").asInt() > 0, name + " has no limit of processes");
      check(faults, service.path("restart").asText().equals("unless-stopped"), name + " is not started again");
      check(faults, Compose.list(service.path("cap_drop")).contains("ALL"), name + " keeps capabilities");
      check(faults, Compose.list(service.path("security_opt")).contains("no-new-privileges:true"), name + " may gain privileges");
      check(faults, service.path("read_only").asBoolean() || WRITES_TO_ITSELF.contains(name), name + " may write to its own files");
      check(faults, service.path("logging").path("options").has("max-size"), name + " may fill the disk with its log");
    });
    return faults;
  }

  /** What a service names is declared, and what is declared is named by one. */
  static List<String> references(Compose compose) {
    List<String> faults = new ArrayList<>();
    Map<String, JsonNode> services = compose.services();
    services.forEach((name, service) ->
        Compose.named(service.path("depends_on")).keySet().stream().filter(other -> !services.containsKey(other))
            .forEach(other -> faults.add(name + " depends on " + other + ", which is no service")));
    compare(faults, "network", compose, services.values().stream().flatMap(service -> Compose.networks(service).stream()));
    compare(faults, "secret", compose, services.values().stream().flatMap(service -> Compose.secrets(service).keySet().stream()));
    compare(faults, "volume", compose, services.values().stream().flatMap(service -> Compose.mounts(service).stream()).filter(mount -> !mount.startsWith("./")));
    return faults;
  }

  private static void compare(List<String> faults, String what, Compose compose, Stream<String> named) {
    Set<String> declared = Compose.named(compose.root().path(what + "s")).keySet();
    Set<String> used = new TreeSet<>(named.toList());
    used.stream().filter(name -> !declared.contains(name)).forEach(name -> faults.add(what + " " + name + " is not declared"));
    declared.stream().filter(name -> !used.contains(name)).forEach(name -> faults.add(what + " " + name + " is used nowhere"));
  }

  /** Secrets come from files, never from the environment, which is shown to whoever may look at a container. */
  static List<String> secretsInFiles(Compose compose) {
    List<String> faults = new ArrayList<>();
    compose.services().forEach((name, service) -> Compose.environment(service).keySet().stream()
        .filter(variable -> SECRET_NAME.matcher(variable).matches())
        .forEach(variable -> faults.add(name + " has " + variable + " in its environment")));
    return faults;
  }

  private static void check(List<String> faults, boolean holds, String fault) {
    if (!holds) {
      faults.add(fault);
    }
  }
}
