package eu.pactway.production;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/**
 * What stands in {@code docker/}, read as the containers read it.
 *
 * @param folder the folder, or a copy of it that a test has broken
 */
record Docker(Path folder) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern EXAMPLE = Pattern.compile("(?m)^([A-Z_]+)=(.*)$");

  static Docker real() {
    return new Docker(Path.of("docker"));
  }

  /** A YAML file with its anchors merged. */
  JsonNode yaml(String file) {
    Object read = new Yaml().load(text(file));
    return JSON.valueToTree(read);
  }

  JsonNode json(String file) {
    try {
      return JSON.readTree(text(file));
    } catch (IOException broken) {
      throw new UncheckedIOException(file + " is no JSON", broken);
    }
  }

  String text(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  boolean has(String file) {
    return Files.exists(folder.resolve(file));
  }

  /** Names of the files in a folder with that ending. */
  java.util.List<String> files(String within, String ending) {
    try (Stream<Path> all = Files.list(folder.resolve(within))) {
      return all.map(path -> within + "/" + path.getFileName()).filter(name -> name.endsWith(ending)).sorted().toList();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** Every script, by its place in the folder. */
  java.util.List<String> scripts() {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.map(path -> folder.relativize(path).toString()).filter(name -> name.endsWith(".sh")).sorted().toList();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  /** The lines of {@code .env.example}. */
  Map<String, String> example() {
    return EXAMPLE.matcher(text(".env.example")).results().collect(Collectors.toMap(line -> line.group(1), line -> line.group(2), (a, b) -> b, TreeMap::new));
  }
}
