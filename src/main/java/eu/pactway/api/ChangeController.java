package eu.pactway.api;

import eu.pactway.change.Change;
import eu.pactway.change.ChangedCase;
import eu.pactway.change.Changes;
import eu.pactway.change.Proposal;
import eu.pactway.casefile.CaseFile;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Changes of the law, of a clock or of a recorded event: previewed, decided, followed. */
@RestController
@RequestMapping("/api/v1/changes")
@Tag(name = "Changes", description = "Holidays, national parameters, crisis measures, adjustments and corrections that move clocks")
class ChangeController {

  private static final int MOST = 100_000;
  private static final Map<String, String> WHO_DECIDES =
      Map.of(
          "holiday", ApiRoles.DECIDE_FOR_ALL,
          "national-parameter", ApiRoles.DECIDE_FOR_ALL,
          "crisis-measure", ApiRoles.DECIDE_FOR_ALL,
          "withdrawal", ApiRoles.DECIDE_FOR_ALL,
          "release", ApiRoles.DECIDE_FOR_ALL,
          "extension", ApiRoles.DECIDE_FOR_A_CASE,
          "suspension", ApiRoles.DECIDE_FOR_A_CASE,
          "crisis", ApiRoles.DECIDE_FOR_A_CASE,
          "national", ApiRoles.DECIDE_FOR_A_CASE,
          "corrected-event", ApiRoles.DECIDE_FOR_A_CASE);

  private final Changes changes;
  private final ChangeRequests requests;
  private final CaseFile caseFile;
  private final Idempotency idempotency;
  private final Moments moments;

  ChangeController(Changes changes, ChangeRequests requests, CaseFile caseFile, Idempotency idempotency, Moments moments) {
    this.changes = changes;
    this.requests = requests;
    this.caseFile = caseFile;
    this.idempotency = idempotency;
    this.moments = moments;
  }

  @PostMapping
  @PreAuthorize(ApiRoles.SEE_CHANGES)
  @Operation(
      summary = "Decide a change, or preview it",
      description = "Process owners and heads of unit decide what holds for all cases, supervisors and heads of unit what concerns one. "
          + "With preview=true nothing is changed and the answer lists every clock that would move. Without it the change is kept at "
          + "once, counts for every new computation, and is carried into the cases it touches, a transaction each.")
  @ApiResponse(responseCode = "200", description = "The preview")
  @ApiResponse(responseCode = "201", description = "Decided; Location says where to follow it")
  @ApiResponse(responseCode = "422", description = "It makes no sense, or the act does not allow it")
  ResponseEntity<Object> decide(
      @Parameter(description = "Change nothing, only show") @RequestParam(defaultValue = "false") boolean preview,
      @Parameter(description = "Of a preview: so many clocks are listed at most") @RequestParam(defaultValue = "10000") int limit,
      @RequestHeader(name = "Idempotency-Key", required = false) String idempotencyKey,
      @Valid @RequestBody ChangeRequest request,
      BindingResult faults,
      Authentication user) {
    mayDecide(request.kind(), user);
    Proposal proposal = requests.proposal(request, ProblemAnswers.errors(faults));
    if (proposal.caseNumber() != null) {
      caseFile.get(proposal.caseNumber());
    }
    if (preview) {
      return ResponseEntity.ok(ChangeAnswer.of(changes.preview(proposal, range("limit", limit)), moments));
    }
    String id =
        idempotency.once(
            user.getName(), idempotencyKey, List.of("changes", request), () -> changes.apply(proposal, user.getName()).id().toString());
    return ResponseEntity.created(URI.create("/api/v1/changes/" + id)).body(answer(found(id)));
  }

  @GetMapping
  @PreAuthorize(ApiRoles.SEE_CHANGES)
  @Operation(summary = "Read the changes that were decided", description = "Newest first; before takes the number of the last one read.")
  List<ChangeAnswer> changes(
      @RequestParam(required = false) String caseNumber,
      @RequestParam(required = false) Long before,
      @RequestParam(defaultValue = "50") int limit) {
    return changes.list(caseNumber, before, range("limit", limit)).stream().map(this::answer).toList();
  }

  @GetMapping("/{id}")
  @PreAuthorize(ApiRoles.SEE_CHANGES)
  @Operation(summary = "Follow a change: cases counted, done and failed, clocks moved")
  ChangeAnswer change(@PathVariable String id) {
    return answer(found(id));
  }

  @GetMapping("/{id}/cases")
  @PreAuthorize(ApiRoles.SEE_CHANGES)
  @Operation(summary = "Read the cases that a change touches", description = "By case number; after takes the last one read.")
  List<ChangedCase> cases(
      @PathVariable String id,
      @Parameter(description = "planned, done or failed") @RequestParam(required = false) String state,
      @RequestParam(required = false) String after,
      @RequestParam(defaultValue = "200") int limit) {
    return changes.cases(found(id), state, after, range("limit", limit));
  }

  @PostMapping("/{id}/retry")
  @PreAuthorize(ApiRoles.SEE_CHANGES)
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(summary = "Try the cases again in which a change failed")
  ChangeAnswer retry(@PathVariable String id, Authentication user) {
    Change change = found(id);
    mayDecide(change.decision().kind(), user);
    changes.retry(change);
    return answer(found(id));
  }

  /** Whoever asks for what there is not is told so by the request itself. */
  private static void mayDecide(String kind, Authentication user) {
    String who = WHO_DECIDES.get(String.valueOf(kind));
    if (who != null && !ApiRoles.allows(who, user)) {
      throw new AccessDeniedException(kind);
    }
  }

  private Change found(String id) {
    UUID known = ChangeRequests.id("id", id);
    return changes.find(known).orElseThrow(() -> new NothingThereException("No change " + id));
  }

  private ChangeAnswer answer(Change change) {
    return ChangeAnswer.of(change, changes.progress(change), moments);
  }

  private static int range(String field, int value) {
    if (value < 1 || value > MOST) {
      throw InvalidInputException.of(field, "is from 1 to " + MOST);
    }
    return value;
  }
}
