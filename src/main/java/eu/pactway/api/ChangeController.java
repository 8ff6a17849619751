package eu.pactway.api;

import static eu.pactway.access.Operation.DECIDE_FOR_ALL;
import static eu.pactway.access.Operation.DECIDE_FOR_CASE;
import static eu.pactway.access.Operation.FOLLOW_CASE;
import static eu.pactway.access.Operation.SEE_CHANGES;

import eu.pactway.access.CaseGate;
import eu.pactway.access.Permitted;
import eu.pactway.access.Standing;
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
  private static final Map<String, eu.pactway.access.Operation> WHO_DECIDES =
      Map.of(
          "holiday", DECIDE_FOR_ALL,
          "national-parameter", DECIDE_FOR_ALL,
          "crisis-measure", DECIDE_FOR_ALL,
          "withdrawal", DECIDE_FOR_ALL,
          "release", DECIDE_FOR_ALL,
          "extension", DECIDE_FOR_CASE,
          "suspension", DECIDE_FOR_CASE,
          "crisis", DECIDE_FOR_CASE,
          "national", DECIDE_FOR_CASE,
          "corrected-event", DECIDE_FOR_CASE);

  private final Changes changes;
  private final ChangeRequests requests;
  private final CaseFile caseFile;
  private final Idempotency idempotency;
  private final Moments moments;
  private final CaseGate gate;

  ChangeController(Changes changes, ChangeRequests requests, CaseFile caseFile, Idempotency idempotency, Moments moments, CaseGate gate) {
    this.changes = changes;
    this.requests = requests;
    this.caseFile = caseFile;
    this.idempotency = idempotency;
    this.moments = moments;
    this.gate = gate;
  }

  @PostMapping
  @Permitted(SEE_CHANGES)
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
      gate.require(Standing.of(user), DECIDE_FOR_CASE, proposal.caseNumber());
      caseFile.get(proposal.caseNumber());
    }
    if (preview) {
      return ResponseEntity.ok(ChangeAnswer.of(changes.preview(proposal, range("limit", limit)), moments));
    }
    String id =
        idempotency.once(
            user.getName(),
            idempotencyKey,
            proposal.caseNumber(),
            List.of("changes", request),
            () -> changes.apply(proposal, user.getName()).id().toString());
    return ResponseEntity.created(URI.create("/api/v1/changes/" + id)).body(answer(found(id)));
  }

  @GetMapping
  @Permitted(SEE_CHANGES)
  @Operation(summary = "Read the changes that were decided", description = "Newest first; before takes the number of the last one read.")
  List<ChangeAnswer> changes(
      @RequestParam(required = false) String caseNumber,
      @RequestParam(required = false) Long before,
      @RequestParam(defaultValue = "50") int limit,
      Authentication user) {
    return changes.list(caseNumber, before, range("limit", limit)).stream().filter(change -> maySee(change, user)).map(this::answer).toList();
  }

  @GetMapping("/{id}")
  @Permitted(SEE_CHANGES)
  @Operation(summary = "Follow a change: cases counted, done and failed, clocks moved")
  ChangeAnswer change(@PathVariable String id, Authentication user) {
    return answer(seen(id, user));
  }

  @GetMapping("/{id}/cases")
  @Permitted(SEE_CHANGES)
  @Operation(summary = "Read the cases that a change touches", description = "By case number; after takes the last one read.")
  List<ChangedCase> cases(
      @PathVariable String id,
      @Parameter(description = "planned, done or failed") @RequestParam(required = false) String state,
      @RequestParam(required = false) String after,
      @RequestParam(defaultValue = "200") int limit,
      Authentication user) {
    return changes.cases(seen(id, user), state, after, range("limit", limit)).stream().filter(one -> maySee(one.caseNumber(), user)).toList();
  }

  @PostMapping("/{id}/retry")
  @Permitted(SEE_CHANGES)
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(summary = "Try the cases again in which a change failed")
  ChangeAnswer retry(@PathVariable String id, Authentication user) {
    Change change = seen(id, user);
    mayDecide(change.decision().kind(), user);
    changes.retry(change);
    return answer(found(id));
  }

  /** Whoever asks for what there is not is told so by the request itself. */
  private void mayDecide(String kind, Authentication user) {
    eu.pactway.access.Operation who = WHO_DECIDES.get(String.valueOf(kind));
    if (who != null) {
      gate.requireAtAll(Standing.of(user), who);
    }
  }

  private Change seen(String id, Authentication user) {
    Change change = found(id);
    if (!maySee(change, user)) {
      throw new NothingThereException("No change " + id);
    }
    return change;
  }

  private boolean maySee(Change change, Authentication user) {
    return change.caseNumber() == null || maySee(change.caseNumber(), user);
  }

  /** A change for all is decided over all cases; what concerns one is for those who may know it. */
  private boolean maySee(String caseNumber, Authentication user) {
    Standing person = Standing.of(user);
    return gate.mayAtAll(person, DECIDE_FOR_ALL) || gate.allows(person, FOLLOW_CASE, caseNumber);
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
