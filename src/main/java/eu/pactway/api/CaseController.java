package eu.pactway.api;

import static eu.pactway.access.Operation.FOLLOW_CASE;
import static eu.pactway.access.Operation.OPEN_CASE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.pactway.access.CaseGate;
import eu.pactway.access.FileRestrictions;
import eu.pactway.access.FileView;
import eu.pactway.access.Permitted;
import eu.pactway.access.Standing;
import eu.pactway.casefile.Awaits;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.CaseView;
import eu.pactway.casefile.RestrictedUse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Opens, reads and lists cases. */
@RestController
@RequestMapping("/api/v1/cases")
@Tag(name = "Cases")
class CaseController {

  record Opened(String caseNumber) {}

  /** A page of cases; {@code nextCursor} is null on the last one. */
  record CaseList(List<CaseAnswer> items, String nextCursor) {}

  private final CaseOpening opening;
  private final CaseFile caseFile;
  private final CasePages pages;
  private final OpenTasks openTasks;
  private final List<Awaits> awaits;
  private final RestrictedUse restricted;
  private final CaseGate gate;
  private final FileRestrictions restrictions;
  private final Moments moments;
  private final ObjectMapper json;

  CaseController(
      CaseOpening opening, CaseFile caseFile, CasePages pages, OpenTasks openTasks, List<Awaits> awaits, RestrictedUse restricted, CaseGate gate,
      FileRestrictions restrictions, Moments moments, ObjectMapper json) {
    this.opening = opening;
    this.caseFile = caseFile;
    this.pages = pages;
    this.openTasks = openTasks;
    this.awaits = awaits;
    this.restricted = restricted;
    this.gate = gate;
    this.restrictions = restrictions;
    this.moments = moments;
    this.json = json;
  }

  @PostMapping
  @Permitted(OPEN_CASE)
  @Operation(
      summary = "Open a case and start its journey",
      description = "The same key with the same body again gives the same answer and opens nothing; with another body it is refused.")
  @ApiResponse(responseCode = "201", description = "Opened; Location names the case")
  @ApiResponse(responseCode = "409", description = "The key was used for another request")
  @ApiResponse(responseCode = "422", description = "Fields are missing, unknown or make no sense; errors names each")
  ResponseEntity<Opened> open(
      @Parameter(description = "Chosen by the caller, new for each new request")
          @RequestHeader(name = "Idempotency-Key", required = false)
          String idempotencyKey,
      @Valid @RequestBody OpenCaseRequest request,
      Authentication user) {
    String caseNumber = opening.open(user.getName(), idempotencyKey, request);
    return ResponseEntity.created(URI.create("/api/v1/cases/" + caseNumber)).body(new Opened(caseNumber));
  }

  @GetMapping("/{caseNumber}")
  @Permitted(FOLLOW_CASE)
  @Operation(summary = "Read a case", description = "With its open tasks and what it waits for from outside. The ETag changes with the answer. A monitor sees no person; an adviser and a guardian see no task and no question that is withheld from them.")
  ResponseEntity<CaseAnswer> get(@PathVariable String caseNumber, Authentication user) throws JsonProcessingException {
    CaseView view = caseFile.get(caseNumber);
    FileView seen = restrictions.view(Standing.of(user), caseNumber);
    boolean names = names(user, caseNumber, restricted.among(List.of(caseNumber)));
    var answer = CaseAnswer.of(view, moments, names, openTasks.of(caseNumber, seen), awaited(caseNumber, seen));
    String etag = DigestUtils.md5DigestAsHex(json.writeValueAsString(answer).getBytes(StandardCharsets.UTF_8));
    return ResponseEntity.ok().eTag(etag).body(answer);
  }

  /** While the use of the data is restricted they are shown to whoever may read the file then. */
  private boolean names(Authentication user, String caseNumber, Set<String> disputed) {
    return Reader.seesNames(user)
        && (!disputed.contains(caseNumber) || gate.allows(Standing.of(user), eu.pactway.access.Operation.READ_FILE, caseNumber));
  }

  private List<CaseAnswer.AwaitedAnswer> awaited(String caseNumber, FileView seen) {
    return awaits.stream()
        .flatMap(source -> source.of(caseNumber).stream())
        .filter(awaited -> !seen.withholdsQuestion(awaited.partner(), awaited.operation()))
        .map(awaited -> CaseAnswer.AwaitedAnswer.of(awaited, moments))
        .sorted(Comparator.comparing(CaseAnswer.AwaitedAnswer::since))
        .toList();
  }

  @GetMapping
  @Permitted(FOLLOW_CASE)
  @Operation(summary = "List cases", description = "In the order of their numbers, a page at a time, without the persons: who reads about one opens the case. Filters add up.")
  CaseList list(
      @RequestParam(required = false) String stage,
      @Parameter(description = "With an open task of this role") @RequestParam(required = false) String role,
      @Parameter(description = "With a clock in this state: running, suspended, met, breached, cancelled")
          @RequestParam(required = false)
          String clockState,
      @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) String cursor,
      @RequestParam(defaultValue = "50") int limit,
      Authentication user) {
    CasePages.Page page = pages.page(Standing.of(user), stage, role, clockState, cursor, limit);
    Set<String> disputed = restricted.among(page.cases().stream().map(CaseView::caseNumber).toList());
    return new CaseList(
        page.cases().stream().map(view -> CaseAnswer.listed(view, moments, names(user, view.caseNumber(), disputed))).toList(),
        page.nextCursor());
  }
}
