package eu.pactway.simulation;

import static eu.pactway.access.Operation.SIMULATE;

import eu.pactway.access.Permitted;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import eu.pactway.casefile.CaseFile;
import eu.pactway.law.MemberState;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;
import org.springframework.web.server.ResponseStatusException;

/** Training and acceptance: time travel, the player, scenarios. Exists only under profile {@code simulators}. */
@RestController
@Permitted(SIMULATE)
@RequestMapping("/api/v1/simulation")
@Profile("simulators")
@Tag(name = "Simulation", description = "Training and acceptance; only where partners are simulated")
class TrainingController {

  /** Where to move time: {@code to} an instant, {@code by} an ISO period or duration, or {@code follow} the system again. */
  record Move(OffsetDateTime to, String by, String follow) {}

  record Moved(OffsetDateTime now, int jobsExecuted, int jobsFailed) {}

  record Caseload(int count, long seed, String profile) {}

  private final TimeTravel time;
  private final Player player;
  private final Journey journey;
  private final CaseFile caseFile;
  private final SyntheticCaseload caseload;
  private final ObjectMapper json;
  private final SimulationSettings settings;
  private final ServletWebServerApplicationContext server;
  private final ZoneId zone;

  TrainingController(
      TimeTravel time,
      Player player,
      Journey journey,
      CaseFile caseFile,
      SyntheticCaseload caseload,
      ObjectMapper json,
      SimulationSettings settings,
      ServletWebServerApplicationContext server,
      @Value("${pactway.member-state}") String memberState) {
    this.time = time;
    this.player = player;
    this.journey = journey;
    this.caseFile = caseFile;
    this.caseload = caseload;
    this.json = json;
    this.settings = settings;
    this.server = server;
    this.zone = MemberState.of(memberState).zone();
  }

  @GetMapping("/clock")
  @Operation(summary = "The time that engine and application live in")
  Map<String, OffsetDateTime> now() {
    return Map.of("now", offset(time.now()));
  }

  @PostMapping("/clock/advance")
  @Operation(summary = "Move time forward; every job runs at its own due moment. {\"follow\":\"system\"} hands time back")
  Moved advance(@RequestBody Move move) {
    if (move.follow() != null) {
      time.followSystem();
      return new Moved(offset(time.now()), 0, 0);
    }
    JobCount count = time.advance(target(move));
    return new Moved(offset(time.now()), count.jobsExecuted(), count.jobsFailed());
  }

  @PostMapping("/cases")
  @Operation(summary = "Open a synthetic caseload with the real shares of nationalities, ages and arrivals")
  Map<String, List<String>> open(@RequestBody Caseload request) {
    return Map.of("caseNumbers", caseload.open(request.count(), request.seed(), request.profile()));
  }

  @PostMapping("/cases/{caseNumber}/play")
  @Operation(summary = "Complete the case's tasks with valid answers until an element, a process or the end")
  PlayResult play(@PathVariable String caseNumber, @RequestBody PlayRequest request) {
    return player.play(caseNumber, request);
  }

  @GetMapping("/cases/{caseNumber}/path")
  @Operation(summary = "The ids of all elements that the case has completed, in order")
  Map<String, List<String>> path(@PathVariable String caseNumber) {
    caseFile.get(caseNumber);
    return Map.of(
        "path",
        journey.visits(journey.idOf(caseNumber)).stream()
            .filter(visit -> visit.getEndTime() != null && !visit.isCanceled())
            .map(visit -> visit.getActivityId())
            .toList());
  }

  @PostMapping(value = "/scenarios", consumes = {"application/json", "application/yaml", "application/x-yaml", "text/yaml", "text/plain"})
  @Operation(summary = "Run one scenario against this application")
  ScenarioReport run(@RequestBody String scenario) throws com.fasterxml.jackson.core.JsonProcessingException {
    ObjectMapper yaml = json.copyWith(new YAMLFactory());
    RestClient http = RestClient.create("http://127.0.0.1:" + server.getWebServer().getPort());
    JsonNode tree = yaml.readTree(scenario);
    return new ScenarioRunner(new ScenarioApi(http, settings.password()), json, zone).run(yaml.convertValue(tree, Scenario.class));
  }

  private UnaryOperator<Instant> target(Move move) {
    if ((move.to() == null) == (move.by() == null)) {
      throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_ENTITY, "Give either 'to' or 'by'");
    }
    try {
      return move.to() != null ? now -> move.to().toInstant() : plus(move.by());
    } catch (DateTimeParseException notALength) {
      throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_ENTITY, "'by' is no ISO-8601 period or duration: " + move.by());
    }
  }

  private UnaryOperator<Instant> plus(String length) {
    if (length.contains("T")) {
      Duration duration = Duration.parse(length);
      return now -> now.plus(duration);
    }
    Period period = Period.parse(length);
    return now -> now.atZone(zone).plus(period).toInstant();
  }

  private static OffsetDateTime offset(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
