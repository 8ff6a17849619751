package eu.pactway.production;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** What is wrong with {@code haproxy.cfg}, read without HAProxy: where it leads, what it says of callers, whom it takes for an administrator. */
final class ProxyChecks {

  private static final Pattern SECTION = Pattern.compile("(?m)^(?=[a-z]+(?: [a-z]+)?$)");
  private static final Pattern NAMED = Pattern.compile("^(frontend|backend) (\\S+)\n");
  private static final Pattern WAY = Pattern.compile("(?m)^ *(?:use_backend|default_backend) (\\S+)");
  private static final Pattern ENDS_HERE = Pattern.compile("(?m)^ *(?:default_backend \\S+|http-request return status \\d+[^{\n]*)$");
  private static final Pattern CONTAINERS = Pattern.compile("(?m)^ *acl containers src (\\S+)$");
  private static final String ADMINISTRATION = "http-request deny deny_status 404 if of_keycloak administration ";

  private ProxyChecks() {}

  /** Each frontend ends somewhere, and each way leads to one backend. */
  static List<String> ways(Docker docker) {
    Set<String> backends = new TreeSet<>();
    List<String> faults = new ArrayList<>();
    named(docker, "backend").forEach(backend -> {
      if (!backends.add(name(backend))) {
        faults.add("two backends are called " + name(backend));
      }
    });
    named(docker, "frontend").forEach(frontend -> {
      if (!ENDS_HERE.matcher(frontend).find()) {
        faults.add("frontend " + name(frontend) + " leads nowhere");
      }
      WAY.matcher(frontend).results().map(way -> way.group(1)).filter(way -> !backends.contains(way))
          .forEach(way -> faults.add("frontend " + name(frontend) + " leads to " + way + ", which is no backend"));
    });
    return faults;
  }

  /** Nobody says by a header where a call comes from but the proxy, at each way in. */
  static List<String> callers(Docker docker) {
    List<String> faults = new ArrayList<>();
    named(docker, "frontend").filter(frontend -> WAY.matcher(frontend).find()).forEach(frontend -> {
      int deleted = frontend.indexOf("http-request del-header X-Forwarded- -m beg");
      int written = frontend.indexOf("http-request set-header X-Forwarded-For %[src]");
      if (deleted < 0 || written < deleted || !frontend.contains("http-request del-header Forwarded\n")) {
        faults.add("frontend " + name(frontend) + " lets callers say who they are");
      }
    });
    return faults;
  }

  /** No call whose address the host has written over passes for an administrator's: it comes from a network of the containers. */
  static List<String> administration(Compose compose, Docker docker) {
    List<String> faults = new ArrayList<>();
    String configured = docker.text("proxy/haproxy.cfg");
    if (!configured.contains(ADMINISTRATION + "!administrators\n") || !configured.contains(ADMINISTRATION + "containers\n")) {
      faults.add("the administration of Keycloak is not shut to whoever is no administrator, or a container");
    }
    Matcher containers = CONTAINERS.matcher(configured);
    String ours = containers.find() ? containers.group(1) : "255.255.255.255/32";
    String administrators = docker.example().getOrDefault("ADMIN_NETWORK", "0.0.0.0/0");
    if (overlap(ours, administrators)) {
      faults.add("ADMIN_NETWORK " + administrators + " holds containers: " + ours);
    }
    for (String network : Compose.networks(compose.services().get("proxy"))) {
      JsonNode subnet = compose.root().path("networks").path(network).path("ipam").path("config").path(0).path("subnet");
      if (!subnet.isTextual() || !within(subnet.asText(), ours)) {
        faults.add("network " + network + " is not of the containers' own addresses " + ours);
      }
    }
    Compose.texts(compose.services().get("proxy").path("ports")).filter(port -> !port.startsWith("0.0.0.0:"))
        .forEach(port -> faults.add("proxy is reached by IPv6 at " + port + ", where the host writes its own address over the caller's"));
    return faults;
  }

  private static boolean overlap(String one, String other) {
    return new IpAddressMatcher(one).matches(first(other)) || new IpAddressMatcher(other).matches(first(one));
  }

  private static boolean within(String small, String large) {
    return new IpAddressMatcher(large).matches(first(small)) && bits(small) >= bits(large);
  }

  private static String first(String network) {
    return network.split("/")[0];
  }

  private static int bits(String network) {
    return Integer.parseInt(network.split("/")[1]);
  }

  private static Stream<String> named(Docker docker, String kind) {
    String withoutComments = docker.text("proxy/haproxy.cfg").replaceAll("(?m)(^ *)?#.*$", "");
    return Stream.of(SECTION.split(withoutComments)).filter(section -> section.startsWith(kind + " "));
  }

  private static String name(String section) {
    Matcher named = NAMED.matcher(section);
    return named.find() ? named.group(2) : "?";
  }
}
