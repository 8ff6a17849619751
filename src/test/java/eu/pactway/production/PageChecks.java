package eu.pactway.production;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether what the pages for operations tell somebody to type at three in the morning is there: services, paths, scripts, volumes, settings. */
final class PageChecks {

  private static final Pattern CALL = Pattern.compile("docker compose ([^`\n]+)");
  private static final Pattern NAMED = Pattern.compile("\\b(container|volume|service)s? `([a-z0-9_-]+)`");
  private static final Pattern SETTING = Pattern.compile("`([A-Z]+(?:_[A-Z]+)+)(?:=[^`]*)?`");
  private static final Pattern SCRIPT = Pattern.compile("[` ](?:\\./)?((?:[a-z]+/)*[a-z-]+\\.sh)[` ]");
  private static final Pattern COPIED = Pattern.compile("(?m)^COPY (?!--from)\\S+ (\\S+)");
  private static final Pattern WORKED_IN = Pattern.compile("(?m)^WORKDIR (\\S+)$");
  /** Options that take a word of their own. */
  private static final Set<String> WITH_A_WORD = Set.of("-v", "--volume", "--entrypoint", "--tail", "-e", "-u");
  /** Whose further words are services too. */
  private static final Set<String> OF_SERVICES = Set.of("up", "stop", "start", "restart", "logs", "ps", "pull");
  /** Tools that the images of others have at such a place. */
  private static final Map<String, Set<String>> TOOLS =
      Map.of("keycloak", Set.of("/opt/keycloak/bin/kcadm.sh"), "proxy", Set.of("/usr/local/etc/haproxy/haproxy.cfg"));

  private PageChecks() {}

  /** @return a sentence for whatever a page below the folder names and {@code docker/} has not */
  static List<String> faults(Compose compose, Docker docker, Path folder) {
    List<String> faults = new ArrayList<>();
    try (Stream<Path> pages = Files.walk(folder)) {
      for (Path page : pages.filter(file -> file.toString().endsWith(".md")).sorted().toList()) {
        String text = Files.readString(page).replaceAll(" \\\\\n *", " ");
        Stream.concat(calls(compose, docker, text), names(compose, docker, text)).map(fault -> page.getFileName() + ": " + fault).forEach(faults::add);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return faults;
  }

  private static Stream<String> calls(Compose compose, Docker docker, String text) {
    List<String> faults = new ArrayList<>();
    CALL.matcher(text).results().map(call -> call.group(1).strip()).forEach(call -> {
      Deque<String> words = new ArrayDeque<>(List.of(call.split("[ ;]+")));
      String what = words.poll();
      Map<String, String> mounted = options(words);
      if (OF_SERVICES.contains(what)) {
        while (!words.isEmpty()) {
          service(faults, compose, words.poll());
          options(words);
        }
      } else if (Set.of("exec", "run").contains(what) && !words.isEmpty()) {
        String name = words.poll();
        if (service(faults, compose, name)) {
          words.stream().filter(word -> word.startsWith("/")).filter(path -> !isThere(compose, docker, name, mounted, path))
              .forEach(path -> faults.add(name + " has no " + path));
        }
      } else {
        faults.add("nobody knows `docker compose " + call + "`");
      }
    });
    return faults.stream();
  }

  /** Takes the options that come next away. @return what they mount, by the place in the container */
  private static Map<String, String> options(Deque<String> words) {
    Map<String, String> mounted = new TreeMap<>();
    while (!words.isEmpty() && words.peek().startsWith("-")) {
      String option = words.poll();
      if (WITH_A_WORD.contains(option)) {
        String[] word = words.remove().split(":");
        if (option.equals("-v")) {
          mounted.put(word[1], word[0]);
        }
      }
    }
    return mounted;
  }

  private static boolean service(List<String> faults, Compose compose, String name) {
    boolean there = compose.services().containsKey(name) || name.matches("<[a-z]+>");
    if (!there) {
      faults.add("there is no service " + name);
    }
    return there;
  }

  private static boolean isThere(Compose compose, Docker docker, String name, Map<String, String> mounted, String path) {
    JsonNode service = compose.services().get(name);
    Map<String, String> all = new TreeMap<>(mounted);
    Compose.texts(service.path("volumes")).map(volume -> volume.split(":")).forEach(volume -> all.putIfAbsent(volume[1], volume[0]));
    return TOOLS.getOrDefault(name, Set.of()).contains(path)
        || all.entrySet().stream().anyMatch(mount -> below(path, mount.getKey()) && holds(docker, mount.getValue(), path.substring(mount.getKey().length())))
        || compose.ours().containsKey(name) && ofOurImage(docker.text("Dockerfile"), path);
  }

  private static boolean ofOurImage(String dockerfile, String path) {
    Path folder = Path.of(WORKED_IN.matcher(dockerfile).results().reduce((first, last) -> last).orElseThrow().group(1));
    return COPIED.matcher(dockerfile).results().anyMatch(copied -> folder.resolve(copied.group(1)).equals(Path.of(path)));
  }

  private static boolean below(String path, String folder) {
    return path.equals(folder) || path.startsWith(folder + "/");
  }

  /** What is in a volume nobody knows before; what is of the host is there. */
  private static boolean holds(Docker docker, String source, String rest) {
    return !source.startsWith("./") || docker.has(source + rest);
  }

  private static Stream<String> names(Compose compose, Docker docker, String text) {
    Set<String> settings = new TreeSet<>(docker.example().keySet());
    compose.services().values().forEach(service -> settings.addAll(Compose.environment(service).keySet()));
    Set<String> volumes = Compose.named(compose.root().path("volumes")).keySet();
    Set<String> scripts = docker.scripts().stream().collect(Collectors.toCollection(TreeSet::new));
    return Stream.of(
            NAMED.matcher(text).results()
                .filter(named -> !(named.group(1).equals("volume") ? volumes : compose.services().keySet()).contains(named.group(2)))
                .map(named -> "there is no " + named.group(1) + " " + named.group(2)),
            SETTING.matcher(text).results().map(setting -> setting.group(1)).filter(setting -> !settings.contains(setting))
                .map(setting -> "nothing is set by " + setting),
            SCRIPT.matcher(text).results().map(script -> script.group(1)).filter(script -> scripts.stream().noneMatch(file -> ("/" + file).endsWith("/" + script)))
                .map(script -> "there is no script " + script))
        .flatMap(all -> all);
  }
}
