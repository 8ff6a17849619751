package eu.pactway.api;

import static eu.pactway.access.Operation.READ_LAW;

import eu.pactway.access.Permitted;
import eu.pactway.law.Catalogue;
import eu.pactway.law.TimeLimit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The time limits of the law, and what they come to. */
@RestController
@Permitted(READ_LAW)
@RequestMapping(path = "/api/v1/time-limits", produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
@Tag(name = "Law", description = "Time limits of the Pact and the computation of their ends")
class TimeLimitController {

  private final Catalogue catalogue;
  private final DeadlineRequests requests;

  TimeLimitController(Catalogue catalogue, DeadlineRequests requests) {
    this.catalogue = catalogue;
    this.requests = requests;
  }

  @GetMapping
  @Operation(summary = "All time limits, act by act; act, scope and kind narrow the list")
  List<TimeLimit> all(
      @RequestParam(required = false) String act,
      @RequestParam(required = false) String scope,
      @RequestParam(required = false) String kind) {
    return catalogue.all().stream()
        .filter(limit -> act == null || limit.act().equals(act))
        .filter(limit -> scope == null || limit.scope().id().equals(scope))
        .filter(limit -> kind == null || limit.kind().id().equals(kind))
        .toList();
  }

  @GetMapping("/{id}")
  @Operation(summary = "One time limit")
  TimeLimit one(@PathVariable String id) {
    return catalogue.get(id);
  }

  @PostMapping("/{id}/compute")
  @Operation(summary = "The two ends of a limit, with the way they were found",
      description = "An adjustment that the law gives no effect changes nothing and is a step named without-effect.")
  ComputedDeadline compute(@PathVariable String id, @RequestBody DeadlineRequest request) {
    return requests.compute(id, request, true);
  }

  @PostMapping("/compute")
  @Operation(summary = "Up to 10,000 computations in one call; one that fails has a problem in its place")
  DeadlineBatch.Results computeAll(@RequestBody DeadlineBatch batch) {
    return batch.compute(requests);
  }
}
