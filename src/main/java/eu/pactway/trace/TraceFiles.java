package eu.pactway.trace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Where models and law files are read from. */
final class TraceFiles {

  private final PathMatchingResourcePatternResolver files = new PathMatchingResourcePatternResolver();
  private final String models;
  private final ObjectMapper yaml = new ObjectMapper(new YAMLFactory());

  /** @param models prefix of the folders of models, such as {@code classpath*:processes} */
  TraceFiles(String models) {
    this.models = models;
  }

  <T> List<T> models(String extension, Function<InputStream, T> reader) {
    return all(models + "/*/*." + extension).stream().map(file -> read(file, reader)).toList();
  }

  /** Every entry of the lists in these files. */
  List<JsonNode> entries(String pattern) {
    return all(pattern).stream().map(this::tree).flatMap(tree -> stream(tree)).toList();
  }

  JsonNode tree(String file) {
    return tree(files.getResource(file));
  }

  private static java.util.stream.Stream<JsonNode> stream(JsonNode list) {
    return java.util.stream.StreamSupport.stream(list.spliterator(), false);
  }

  private JsonNode tree(Resource file) {
    return read(
        file,
        in -> {
          try {
            return yaml.readTree(in);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private List<Resource> all(String pattern) {
    try {
      return Arrays.stream(files.getResources(pattern)).sorted(Comparator.comparing(Resource::getFilename)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> T read(Resource file, Function<InputStream, T> reader) {
    try (InputStream in = file.getInputStream()) {
      return reader.apply(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
