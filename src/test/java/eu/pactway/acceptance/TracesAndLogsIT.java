package eu.pactway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/**
 * Traces and structured logs of the packaged application: a call can be followed through both, the log by the number of the case, and neither
 * says anything of the person.
 */
class TracesAndLogsIT {

  private static final String MARKER = "Qyzvspan";
  private static final String CASE =
      """
      {"arrival": {"kind": "irregular-crossing", "at": "2026-11-20T08:00:00+01:00", "place": "Trieste"},
       "applicationMadeAt": "2026-11-20T08:10:00+01:00",
       "person": {"givenNames": "Qyzvspan Given", "familyNames": "Qyzvspan Family", "dateOfBirth": "1990-05-05", "sex": "F", "nationality": "SY",
                  "languages": ["ar"]}, "unaccompaniedMinor": false}
      """;

  private final List<String> received = new CopyOnWriteArrayList<>();

  @Test
  void aCaseCanBeFollowedAndThePersonCannot() throws Exception {
    Path folder = DataFolders.create();
    HttpServer collector = collector();
    try (PackagedPactway pactway =
        PackagedPactway.start(
            folder,
            "--pactway.simulation.demonstration-cases=0",
            "--logging.structured.format.console=ecs",
            "--logging.level.org.springframework.web.servlet.DispatcherServlet=debug",
            "--management.tracing.enabled=true",
            "--management.tracing.sampling.probability=1",
            "--management.otlp.tracing.endpoint=http://127.0.0.1:" + collector.getAddress().getPort() + "/v1/traces")) {
      String caseNumber = pactway.as("system").post("/api/v1/cases", CASE).path("caseNumber").asText();
      pactway.as("admin").post("/api/v1/simulation/cases/" + caseNumber + "/play", Map.of("until", "registration-and-lodging"));
      pactway.as("supervisor").get("/api/v1/cases/" + caseNumber + "/timeline?note=" + MARKER);
      pactway.as("supervisor").status(HttpMethod.GET, "/api/v1/cases/" + MARKER);
      pactway.as("system").exchange(HttpMethod.POST, "/api/v1/cases", "{\"person\": \"" + MARKER + "\"}", MediaType.APPLICATION_JSON);

      await("/api/v1/cases/{caseNumber}/timeline");
      await("/simulators/");
      // Names of jobs are those of the models.
      await("job serviceTask_");
      await("job clock-ladder");
      assertThat(received).noneMatch(spans -> spans.contains(MARKER)).noneMatch(spans -> spans.contains(caseNumber));
      List<JsonNode> lines = lines(folder);
      assertThat(lines).anyMatch(line -> line.path("caseNumber").asText().equals(caseNumber));
      assertThat(lines).noneMatch(line -> line.path("caseNumber").asText().contains(MARKER));
      assertThat(lines.stream().filter(line -> line.path("caseNumber").asText().equals(caseNumber)).map(line -> line.path("traceId").asText()))
          .anyMatch(trace -> trace.matches("[0-9a-f]{32}"));
    } finally {
      collector.stop(0);
    }
  }

  private HttpServer collector() throws IOException {
    HttpServer collector = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    collector.createContext(
        "/v1/traces",
        call -> {
          // Protocol buffers hold texts as they are.
          received.add(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          call.sendResponseHeaders(200, -1);
          call.close();
        });
    collector.start();
    return collector;
  }

  /** Spans are sent some seconds after. */
  private void await(String text) throws InterruptedException {
    for (int look = 0; look < 60 && received.stream().noneMatch(spans -> spans.contains(text)); look++) {
      Thread.sleep(500);
    }
    assertThat(received).anyMatch(spans -> spans.contains(text));
  }

  /** Every line is one of JSON. */
  private static List<JsonNode> lines(Path folder) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<JsonNode> lines = new java.util.ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("application.log"))) {
      if (line.startsWith("{")) {
        lines.add(json.readTree(line));
      }
    }
    assertThat(lines).hasSizeGreaterThan(20);
    return lines;
  }
}
