package eu.pactway.production;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What is wrong with alarms and dashboards. */
final class WatchChecks {

  /** What Prometheus itself says of each it asks. */
  private static final Set<String> OF_PROMETHEUS = Set.of("up");

  private WatchChecks() {}

  /** Every alarm is whole, asks for figures that there are, and has a page; every page has an alarm. */
  static List<String> alarms(Docker docker, Set<String> exported, Set<String> pages) {
    List<String> faults = new ArrayList<>();
    Set<String> names = new TreeSet<>();
    for (JsonNode rule : docker.yaml("prometheus/alerts.yml").path("groups").findValues("rules").stream().flatMap(rules -> list(rules).stream()).toList()) {
      String name = rule.path("alert").asText();
      if (!names.add(name)) {
        faults.add(name + " is there twice");
      }
      figures(faults, name, rule.path("expr").asText(), exported);
      if (!Set.of("page", "ticket").contains(rule.path("labels").path("severity").asText())) {
        faults.add(name + " says not how urgent it is");
      }
      if (!rule.path("for").asText("1m").matches("\\d+[smhd]")) {
        faults.add(name + " waits for " + rule.path("for").asText());
      }
      if (rule.path("annotations").path("summary").asText().isBlank()) {
        faults.add(name + " says not what is the matter");
      }
      if (!rule.path("annotations").path("runbook").asText().equals("docs/operations/runbooks/" + name + ".md")) {
        faults.add(name + " names another page than its own");
      }
    }
    names.stream().filter(name -> !pages.contains(name)).forEach(name -> faults.add(name + " has no page in docs/operations/runbooks"));
    pages.stream().filter(page -> !names.contains(page)).forEach(page -> faults.add("the page " + page + " is of no alarm"));
    return faults;
  }

  /** Of each that Prometheus asks, somebody is told when it answers no more. */
  static List<String> missed(Docker docker) {
    String alarms = docker.text("prometheus/alerts.yml");
    return list(docker.yaml("prometheus/prometheus.yml").path("scrape_configs")).stream().map(job -> job.path("job_name").asText())
        .filter(job -> !alarms.contains("absent(up{job=\"" + job + "\"})"))
        .map(job -> "no alarm tells that " + job + " is away")
        .toList();
  }

  /** The figures of HAProxy that alarms and dashboards ask for; {@link ProxyTest} sees that it tells them. */
  static Set<String> ofTheProxy() throws IOException {
    return new TreeSet<>(Files.readAllLines(Path.of("src/test/resources/operations/metrics-of-the-proxy.txt")));
  }

  /** Every panel asks the provisioned source for figures that there are. */
  static List<String> dashboards(Docker docker, Set<String> exported) {
    List<String> faults = new ArrayList<>();
    String source = docker.yaml("grafana/provisioning/datasources/prometheus.yaml").path("datasources").path(0).path("uid").asText();
    Set<String> known = new HashSet<>();
    for (String file : docker.files("grafana/dashboards", ".json")) {
      JsonNode dashboard = docker.json(file);
      if (!known.add(dashboard.path("uid").asText()) || dashboard.path("title").asText().isBlank()) {
        faults.add(file + " has no title or the id of another");
      }
      if (dashboard.path("panels").isEmpty()) {
        faults.add(file + " is empty");
      }
      for (JsonNode panel : dashboard.path("panels")) {
        String name = file + ", " + panel.path("title").asText();
        if (!panel.path("datasource").path("uid").asText().equals(source)) {
          faults.add(name + ": no such source of data");
        }
        panel.path("targets").forEach(target -> figures(faults, name, target.path("expr").asText(), exported));
      }
    }
    return faults;
  }

  private static void figures(List<String> faults, String who, String expression, Set<String> exported) {
    try {
      PromQl.figures(expression).stream()
          .filter(figure -> !exported.contains(figure) && !OF_PROMETHEUS.contains(figure))
          .forEach(figure -> faults.add(who + ": nobody exports " + figure));
    } catch (IllegalArgumentException broken) {
      faults.add(who + ": " + broken.getMessage());
    }
  }

  private static List<JsonNode> list(JsonNode nodes) {
    List<JsonNode> all = new ArrayList<>();
    nodes.forEach(all::add);
    return all;
  }
}
