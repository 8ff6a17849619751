package eu.pactway.production;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.junit.jupiter.api.Test;

/** No library of the application is one whose weakness is known and mended elsewhere; see security/advisories.yaml. */
class AdvisoriesTest {

  private static final Path BILL = Path.of("target", "classes", "META-INF", "sbom", "application.cdx.json");

  private final JsonNode advisories = new YAMLMapper().readTree(Path.of("src/test/resources/security/advisories.yaml").toFile()).path("advisories");
  private final ArrayNode components = (ArrayNode) new ObjectMapper().readTree(BILL.toFile()).path("components");

  AdvisoriesTest() throws IOException {}

  @Test
  void noLibraryHasAKnownWeakness() {
    assertThat(components).as("the bill of materials").hasSizeGreaterThan(100);
    assertThat(weaknesses()).isEmpty();
  }

  @Test
  void aLibraryOneReleaseBeforeTheMendIsFound() {
    components.addObject().put("group", "org.postgresql").put("name", "postgresql").put("version", "42.7.6");
    components.addObject().put("group", "org.springframework").put("name", "spring-core").put("version", "6.2.9");
    assertThat(weaknesses())
        .containsExactlyInAnyOrder("org.postgresql:postgresql 42.7.6: CVE-2025-49146, mended by 42.7.7", "org.springframework:spring-core 6.2.9: CVE-2025-41249, mended by 6.2.11");
  }

  @Test
  void everyLibraryIsARelease() {
    assertThat(stream(components).map(library -> library.path("version").asText())).noneMatch(version -> version.contains("SNAPSHOT"));
  }

  private List<String> weaknesses() {
    return stream(components).flatMap(this::weaknesses).toList();
  }

  private Stream<String> weaknesses(JsonNode library) {
    String name = library.path("group").asText() + ":" + library.path("name").asText();
    ComparableVersion version = new ComparableVersion(library.path("version").asText());
    return stream(advisories)
        .filter(advisory -> advisory.path("library").asText().equals(name))
        .filter(advisory -> version.compareTo(new ComparableVersion(advisory.path("mended").asText())) < 0)
        .map(advisory -> name + " " + version + ": " + advisory.path("id").asText() + ", mended by " + advisory.path("mended").asText());
  }

  private static Stream<JsonNode> stream(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
