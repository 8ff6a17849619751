package eu.pactway.production;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** {@code compose.yaml} by what the checks ask of it. */
record Compose(JsonNode root) {

  private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{([A-Za-z_]+)");

  static Compose of(Docker docker) {
    return new Compose(docker.yaml("compose.yaml"));
  }

  Map<String, JsonNode> services() {
    return named(root.path("services"));
  }

  static Map<String, JsonNode> named(JsonNode objects) {
    Map<String, JsonNode> all = new LinkedHashMap<>();
    objects.fields().forEachRemaining(entry -> all.put(entry.getKey(), entry.getValue()));
    return all;
  }

  /** Those that run our own image. */
  Map<String, JsonNode> ours() {
    return services().entrySet().stream()
        .filter(service -> service.getValue().path("image").asText().contains("PACTWAY_IMAGE"))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Every {@code ${NAME}} of the file. */
  Set<String> variables() {
    return VARIABLE.matcher(root.toString()).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
  }

  static Map<String, String> environment(JsonNode service) {
    Map<String, String> all = new LinkedHashMap<>();
    service.path("environment").fields().forEachRemaining(entry -> all.put(entry.getKey(), entry.getValue().asText()));
    return all;
  }

  /** Secrets of a service: the file in the container by the name of the secret. */
  static Map<String, String> secrets(JsonNode service) {
    Map<String, String> all = new LinkedHashMap<>();
    service
        .path("secrets")
        .forEach(secret -> {
          String source = secret.isTextual() ? secret.asText() : secret.path("source").asText();
          all.put(source, secret.path("target").asText(source));
        });
    return all;
  }

  /** What is mounted from the host: the source as it stands. */
  static List<String> mounts(JsonNode service) {
    return texts(service.path("volumes")).map(volume -> volume.split(":")[0]).toList();
  }

  static Set<String> networks(JsonNode service) {
    JsonNode networks = service.path("networks");
    Set<String> all = new TreeSet<>();
    if (networks.isObject()) {
      networks.fieldNames().forEachRemaining(all::add);
    } else {
      texts(networks).forEach(all::add);
    }
    return all;
  }

  static Stream<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText);
  }

  static List<String> list(JsonNode list) {
    return new ArrayList<>(texts(list).toList());
  }
}
