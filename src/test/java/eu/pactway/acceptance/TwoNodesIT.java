package eu.pactway.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.web.client.ResourceAccessException;

/**
 * Two nodes work on one database; one dies without a word in the middle of the work, and the other finishes it. Their partners are those of
 * a third application, which counts what reaches them.
 */
@RunningPactway
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoNodesIT {

  private static final int CASES = 200;
  /** A State of its own, so that no case has the number of one of the application that simulates the partners. */
  private static final String STATE = "DE";
  private static final Duration JOBS_ARE_LOCKED = Duration.ofSeconds(20);
  private static final Path FIGURES = Path.of("target", "two-nodes.txt");

  @LocalServerPort private int partners;
  private SharedDatabase database;
  private PackagedPactway first;
  private PackagedPactway second;

  @BeforeAll
  void bothStart() throws Exception {
    database = SharedDatabase.start();
    // At the same moment, on an empty database.
    CompletableFuture<PackagedPactway> other = CompletableFuture.supplyAsync(this::node);
    first = node();
    second = other.get();
  }

  @AfterAll
  void allGo() throws Exception {
    for (AutoCloseable one : new AutoCloseable[] {first, second, database}) {
      if (one != null) {
        one.close();
      }
    }
  }

  @Test
  @Order(0)
  void bothStartedAtOnceOnAnEmptyDatabaseAndEachModelIsThereOnce() {
    Caller owner = second.as("process-owner");
    int models = count(owner, "/engine-rest/process-definition/count?latestVersion=true");
    assertThat(models).isPositive();
    assertThat(count(owner, "/engine-rest/process-definition/count")).as("nothing was deployed twice").isEqualTo(models);
    assertThat(first.as("process-owner").status(HttpMethod.GET, "/engine-rest/deployment/count")).isEqualTo(200);
  }

  @Test
  @Order(1)
  void whoIsSignedInAtOneIsSignedInAtTheOtherAndOutOfBoth() throws Exception {
    WebSession session = WebSession.signIn("supervisor", first.port());
    assertThat(session.status(first.port(), "/camunda/api/engine/engine/default/task/count")).isEqualTo(200);
    assertThat(session.status(second.port(), "/camunda/api/engine/engine/default/task/count")).isEqualTo(200);
    session.signOut(second.port());
    assertThat(session.status(first.port(), "/camunda/api/engine/engine/default/task/count")).isEqualTo(401);
  }

  @Test
  @Order(2)
  void oneDiesInTheMiddleOfTwoHundredCasesAndTheOtherFinishes() throws Exception {
    WebSession session = WebSession.signIn("supervisor", first.port());
    Queue<String> numbers = new ConcurrentLinkedQueue<>();
    CountDownLatch half = new CountDownLatch(CASES / 2);
    ExecutorService desks = Executors.newFixedThreadPool(6);
    IntStream.range(0, CASES)
        .forEach(
            number ->
                desks.submit(
                    () -> {
                      numbers.add(open(number));
                      half.countDown();
                    }));
    assertThat(half.await(5, TimeUnit.MINUTES)).isTrue();
    first.kill();
    long killed = System.nanoTime();
    int waiting = dueJobs();
    desks.shutdown();
    assertThat(desks.awaitTermination(5, TimeUnit.MINUTES)).isTrue();
    assertThat(numbers).as("each request was answered by a node").hasSize(CASES);
    assertThat(new TreeSet<>(numbers)).as("one case a request").hasSize(CASES);

    await().atMost(Duration.ofMinutes(5)).pollInterval(Duration.ofSeconds(1)).until(() -> dueJobs() == 0);
    Duration recovered = Duration.ofNanos(System.nanoTime() - killed);
    Files.writeString(
        FIGURES,
        "%d jobs waited when a node died in the middle of %d cases; %d s later the other had opened the rest and done all work%n"
            .formatted(waiting, CASES, recovered.toSeconds()));

    Caller owner = second.as("process-owner");
    assertThat(count(owner, "/engine-rest/process-instance/count?processDefinitionKey=applicant-journey")).isEqualTo(CASES);
    assertThat(count(owner, "/engine-rest/incident/count")).isZero();
    assertThat(session.status(second.port(), "/camunda/api/engine/engine/default/task/count")).as("the session outlives its node").isEqualTo(200);
    for (String number : List.of(numbers.peek(), numbers.stream().reduce((one, other) -> other).orElseThrow())) {
      assertThat(second.as("supervisor").get("/api/v1/cases/" + number + "/clocks")).as(number).isNotEmpty();
    }
    nothingWasDoneTwice(new TreeSet<>(numbers));
  }

  /** As an arrival desk does: where no answer comes, it asks the other node, under the same key. */
  private String open(int number) {
    for (PackagedPactway node : number % 2 == 0 ? List.of(first, second) : List.of(second, first)) {
      try {
        return node.as("system").post("/api/v1/cases", person(number), "arrival-" + number).path("caseNumber").asText();
      } catch (ResourceAccessException died) {
        // The other one is asked.
      }
    }
    throw new IllegalStateException("Neither node opened a case for person " + number);
  }

  private void nothingWasDoneTwice(Set<String> numbers) {
    Caller admin = Caller.as("admin", partners);
    List<String> twice = new ArrayList<>();
    Set<String> told = new TreeSet<>();
    for (String partner : List.of("notification", "reception", "legal-aid", "eurodac", "health", "monitor", "guardianship", "security-databases")) {
      for (JsonNode call : admin.get("/api/v1/simulation/partners/" + partner + "/calls")) {
        if (numbers.contains(call.path("caseNumber").asText())) {
          told.add(call.path("caseNumber").asText());
          if (call.path("processed").asInt() != 1) {
            twice.add(partner + " " + call);
          }
        }
      }
    }
    assertThat(twice).as("what a partner did more or less than once").isEmpty();
    assertThat(told).as("cases that partners heard of").isEqualTo(numbers);
  }

  private int dueJobs() {
    Caller owner = second.as("process-owner");
    return Stream.of("executable=true", "messages=true").mapToInt(what -> count(owner, "/engine-rest/job/count?withRetriesLeft=true&" + what)).sum();
  }

  private static int count(Caller caller, String path) {
    return caller.get(path).path("count").asInt(-1);
  }

  private static String person(int number) {
    return """
        {"arrival": {"kind": "inland-application", "at": "2026-09-01T08:00:00+02:00", "place": "Berlin"},
         "applicationMadeAt": "2026-09-01T08:10:00+02:00",
         "person": {"givenNames": "Number%d", "familyNames": "Khalil", "dateOfBirth": "1990-05-05", "sex": "F", "nationality": "SY",
                    "languages": ["ar"]},
         "unaccompaniedMinor": false}
        """
        .formatted(number);
  }

  private PackagedPactway node() {
    try {
      return started();
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }

  private PackagedPactway started() throws Exception {
    return PackagedPactway.start(
        DataFolders.create(),
        Stream.concat(
                Stream.of(database.settings()),
                Stream.of(
                    "--spring.profiles.active=demo",
                    "--pactway.member-state=" + STATE,
                    "--pactway.partners.defaults.base-url=http://127.0.0.1:" + partners + "/simulators/{partner}",
                    "--pactway.partners.defaults.username=system",
                    "--pactway.partners.defaults.password=pactway",
                    "--camunda.bpm.job-execution.lock-time-in-millis=" + JOBS_ARE_LOCKED.toMillis()))
            .toArray(String[]::new));
  }
}
