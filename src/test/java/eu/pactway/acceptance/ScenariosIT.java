package eu.pactway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every scenario of {@code src/test/resources/scenarios}, told to the running application over HTTP. */
@RunningPactway
class ScenariosIT {

  private static final Path SCENARIOS = Path.of("src", "test", "resources", "scenarios");

  @LocalServerPort private int port;
  @Autowired private ObjectMapper json;

  @TestFactory
  Stream<DynamicTest> everyScenarioComesTrue() throws IOException {
    return Files.list(SCENARIOS).filter(file -> file.toString().endsWith(".yaml")).sorted().map(this::test);
  }

  private DynamicTest test(Path file) {
    return DynamicTest.dynamicTest(
        file.getFileName().toString(),
        () -> {
          JsonNode scenario = new YAMLMapper().readTree(Files.readString(file));
          JsonNode report = Caller.as("admin", port).post("/api/v1/simulation/scenarios", json.writeValueAsString(scenario));
          assertThat(report.path("passed").asBoolean()).as(scenario.path("title").asText() + "\n" + lines(report)).isTrue();
        });
  }

  private static String lines(JsonNode report) {
    if (!report.has("steps")) {
      return report.toPrettyString();
    }
    StringBuilder text = new StringBuilder();
    report.path("steps").forEach(step -> text.append(step.path("ok").asBoolean() ? "  ok   " : "  FAIL ").append(step.path("text").asText()).append('\n'));
    return text.toString();
  }
}
