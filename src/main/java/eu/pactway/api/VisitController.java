package eu.pactway.api;

import static eu.pactway.access.Operation.MONITOR;

import eu.pactway.access.Permitted;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.CaseView;
import eu.pactway.casefile.TimelineEntry;
import eu.pactway.oversight.Visits;
import eu.pactway.oversight.Visits.Visit;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** On-the-spot and unannounced checks: a visit to a place for a period, and what happens there (SCR Art 10(2)). */
@RestController
@RequestMapping("/api/v1/monitor/visits")
@Permitted(MONITOR)
@Tag(name = "Oversight")
class VisitController {

  record VisitRequest(
      @NotBlank(message = "is required") @Size(max = 200, message = "must have at most 200 characters") String place,
      @NotBlank(message = "is required") String from,
      @NotBlank(message = "is required") String to) {}

  record VisitAnswer(String id, String place, OffsetDateTime from, OffsetDateTime to, OffsetDateTime openedAt) {}

  record Happened(OffsetDateTime at, String type, String article, String actor, String text) {}

  record CaseAtPlace(
      String caseNumber, String stage, String track, boolean minor, boolean unaccompaniedMinor, List<OpenTasks.OpenTask> openTasks,
      List<Happened> happened) {}

  record Seen(VisitAnswer visit, List<CaseAtPlace> cases, String nextCursor) {}

  private final Visits visits;
  private final CaseFile caseFile;
  private final OpenTasks openTasks;
  private final Idempotency idempotency;
  private final Moments moments;

  VisitController(Visits visits, CaseFile caseFile, OpenTasks openTasks, Idempotency idempotency, Moments moments) {
    this.visits = visits;
    this.caseFile = caseFile;
    this.openTasks = openTasks;
    this.idempotency = idempotency;
    this.moments = moments;
  }

  @PostMapping
  @Operation(summary = "Open a visit to a place for a period", description = "Unannounced: nothing of it stands in any case file.")
  @ApiResponse(responseCode = "201", description = "Open; Location names it")
  ResponseEntity<VisitAnswer> open(
      @RequestHeader(name = "Idempotency-Key", required = false) String idempotencyKey,
      @Valid @RequestBody VisitRequest request,
      Authentication user) {
    Instant from = moments.any("from", request.from());
    Instant to = moments.any("to", request.to());
    if (!from.isBefore(to)) {
      throw InvalidInputException.of("to", "must lie behind from");
    }
    String id =
        idempotency.once(
            user.getName(), idempotencyKey, null, List.of("visits", request), () -> visits.open(request.place().trim(), from, to).toString());
    return ResponseEntity.created(URI.create("/api/v1/monitor/visits/" + id)).body(answer(visit(UUID.fromString(id))));
  }

  @GetMapping
  @Operation(summary = "List the visits", description = "Newest first.")
  List<VisitAnswer> all() {
    return visits.all().stream().map(VisitController.this::answer).toList();
  }

  @GetMapping("/{id}")
  @Operation(
      summary = "See what happens at the place in the period of the visit",
      description = "Cases of persons brought to the place or living in it, and what happened to them in the period, without identities. "
          + "Nothing is shown before the period begins.")
  Seen see(@PathVariable UUID id, @RequestParam(required = false) String cursor, @RequestParam(defaultValue = "50") int limit) {
    if (limit < 1 || limit > 200) {
      throw InvalidInputException.of("limit", "must be 1 to 200");
    }
    Visit visit = visit(id);
    List<String> found = visits.cases(visit, Cursor.read(cursor), limit + 1);
    List<CaseAtPlace> cases = found.stream().limit(limit).map(number -> seen(visit, caseFile.get(number))).toList();
    return new Seen(answer(visit), cases, found.size() > limit ? Cursor.of(found.get(limit - 1)) : null);
  }

  private CaseAtPlace seen(Visit visit, CaseView view) {
    NameMask names = new NameMask(view.applicant());
    List<Happened> happened =
        caseFile.timeline(view.caseNumber()).stream().filter(entry -> within(visit, entry)).map(entry -> happened(entry, names)).toList();
    return new CaseAtPlace(
        view.caseNumber(),
        view.stage(),
        view.track(),
        Boolean.TRUE.equals(view.facts().get("minor")),
        Boolean.TRUE.equals(view.facts().get("unaccompaniedMinor")),
        openTasks.of(view.caseNumber()),
        happened);
  }

  private Happened happened(TimelineEntry entry, NameMask names) {
    return new Happened(moments.offset(entry.at()), entry.type(), entry.article(), entry.actor(), names.apply(entry.text()));
  }

  private static boolean within(Visit visit, TimelineEntry entry) {
    return !entry.at().isBefore(visit.from()) && entry.at().isBefore(visit.to());
  }

  private Visit visit(UUID id) {
    return visits.find(id).orElseThrow(() -> new NothingThereException("No visit " + id));
  }

  private VisitAnswer answer(Visit visit) {
    return new VisitAnswer(
        visit.id().toString(), visit.place(), moments.offset(visit.from()), moments.offset(visit.to()), moments.offset(visit.openedAt()));
  }
}
