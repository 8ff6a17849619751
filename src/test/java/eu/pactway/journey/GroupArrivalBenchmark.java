package eu.pactway.journey;

import eu.pactway.Pactway;
import eu.pactway.support.WithoutTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.TaskService;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/**
 * How long it takes from one REST call with a boat of persons to all cases being open, and to the first task of each being in its officer's
 * queue; see docs/benchmark.md. Arguments: persons, boats.
 */
public final class GroupArrivalBenchmark {

  private static final String HEADER =
      "givenNames,familyNames,dateOfBirth,sex,nationality,languages,unaccompaniedMinor,family,applicationMadeAt,externalReference\n";
  private static final String FIRST_TASK = "userTask_openScreening";
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private GroupArrivalBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    int persons = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 120;
    int boats = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
    Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "benchmark").toAbsolutePath()), "arrival-");
    int exit = 0;
    try (var application =
        (ServletWebServerApplicationContext)
            new SpringApplicationBuilder(Pactway.class)
                .initializers(new WithoutTests())
                .run(
                    "--server.port=0",
                    "--pactway.data-dir=" + folder,
                    "--pactway.simulation.demonstration-cases=0",
                    "--logging.level.root=warn")) {
      run(RestClient.create("http://127.0.0.1:" + application.getWebServer().getPort()), application.getBean(TaskService.class), application.getBean(Clock.class), persons, boats);
    } catch (RuntimeException | InterruptedException failure) {
      failure.printStackTrace();
      exit = 1;
    }
    System.exit(exit);
  }

  private static void run(RestClient http, TaskService tasks, Clock clock, int persons, int boats) throws InterruptedException {
    List<Long> open = new ArrayList<>();
    List<Long> queued = new ArrayList<>();
    for (int boat = 0; boat < boats; boat++) {
      long before = System.nanoTime();
      take(http, "SAR-BENCH-" + boat, clock.instant().minus(Duration.ofHours(2)), persons);
      open.add(millis(before));
      awaitTasks(tasks, (boat + 1L) * persons, before);
      queued.add(millis(before));
      System.out.printf("boat %d: %d cases open after %d ms, first tasks in the queues after %d ms%n", boat + 1, persons, open.get(boat), queued.get(boat));
    }
    System.out.printf("median: %d ms, %d ms%n", median(open), median(queued));
    tasks.createTaskQuery().taskDefinitionKey(FIRST_TASK).list().stream()
        .collect(Collectors.groupingBy(task -> String.valueOf(task.getAssignee()), Collectors.counting()))
        .forEach((officer, count) -> System.out.printf("%s: %d persons%n", officer, count));
  }

  private static void take(RestClient http, String reference, Instant at, int persons) {
    String list =
        IntStream.range(0, persons)
            .mapToObj(
                i ->
                    "Given%d,Family%d,%d-05-05,%s,SY,ar,no,%s,,P%d"
                        .formatted(i, i < persons / 2 ? i / 4 : i, 1975 + i % 25, i % 2 == 0 ? "F" : "M", i < persons / 2 ? "F" + i / 4 : "", i))
            .collect(Collectors.joining("\n", HEADER, "\n"));
    http.post()
        .uri("/api/v1/arrivals?reference=" + reference + "&kind=search-and-rescue&at=" + at + "&place=Lampedusa")
        .headers(headers -> headers.setBasicAuth("system", "pactway"))
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .contentType(MediaType.valueOf("text/csv"))
        .body(list)
        .retrieve()
        .toBodilessEntity();
  }

  private static void awaitTasks(TaskService tasks, long wanted, long since) throws InterruptedException {
    while (tasks.createTaskQuery().taskDefinitionKey(FIRST_TASK).count() < wanted) {
      if (millis(since) > PATIENCE.toMillis()) {
        throw new IllegalStateException("The first tasks are not there after " + PATIENCE);
      }
      Thread.sleep(20);
    }
  }

  private static long millis(long since) {
    return Duration.ofNanos(System.nanoTime() - since).toMillis();
  }

  private static long median(List<Long> values) {
    List<Long> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }
}
