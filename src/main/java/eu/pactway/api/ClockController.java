package eu.pactway.api;

import static eu.pactway.access.Operation.ADJUST_CLOCK;
import static eu.pactway.access.Operation.FOLLOW_CASE;

import eu.pactway.access.Permitted;
import eu.pactway.api.DeadlineRequest.AdjustmentRequest;
import eu.pactway.casefile.Authority;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.EventTypes;
import eu.pactway.change.Changes;
import eu.pactway.change.Decision;
import eu.pactway.change.Proposal;
import eu.pactway.clock.ClockView;
import eu.pactway.clock.NoSuchClockException;
import eu.pactway.clock.StatutoryClocks;
import eu.pactway.law.Adjustment;
import eu.pactway.law.Catalogue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The statutory clocks of a case: read, explain, adjust. */
@RestController
@RequestMapping("/api/v1/cases/{caseNumber}/clocks")
@Tag(name = "Cases")
class ClockController {

  record ClockAdjustmentRequest(
      @Schema(allowableValues = {"extension", "suspension", "crisis", "national"}) @NotBlank(message = "is required") String kind,
      @Schema(description = "Id of the extension, suspension or crisis limit, or the article", example = "apr-art35-4-ordinary--art35-5")
          String ref,
      Integer by,
      @Schema(example = "months") String unit,
      @Schema(format = "date") String from,
      @Schema(format = "date") String to,
      String situation,
      String trigger,
      @Schema(description = "Of a suspension whose end nobody knows yet: the type of the event that ends it")
          String until,
      @Schema(description = "Why; kept with the clock and in the timeline, so it must not name persons")
          @NotBlank(message = "is required")
          @Size(max = 2000, message = "must have at most 2000 characters")
          String reason) {}

  record EffectRequest(@NotBlank(message = "is required") @Size(max = 2000, message = "must have at most 2000 characters") String reason) {}

  record PreviewAnswer(ClockAnswer before, ClockAnswer after) {}

  private final StatutoryClocks clocks;
  private final Changes changes;
  private final CaseFile caseFile;
  private final Catalogue catalogue;
  private final EventTypes types;
  private final Idempotency idempotency;
  private final Authority authority;
  private final Moments moments;

  ClockController(
      StatutoryClocks clocks,
      Changes changes,
      CaseFile caseFile,
      Catalogue catalogue,
      EventTypes types,
      Idempotency idempotency,
      Authority authority,
      Moments moments) {
    this.clocks = clocks;
    this.changes = changes;
    this.caseFile = caseFile;
    this.catalogue = catalogue;
    this.types = types;
    this.idempotency = idempotency;
    this.authority = authority;
    this.moments = moments;
  }

  @GetMapping
  @Permitted(FOLLOW_CASE)
  @Operation(summary = "Read the clocks of a case", description = "Oldest first.")
  List<ClockAnswer> clocks(@PathVariable String caseNumber) {
    caseFile.get(caseNumber);
    return clocks.of(caseNumber).stream().map(clock -> ClockAnswer.brief(clock, moments)).toList();
  }

  @GetMapping("/{timeLimit}")
  @Permitted(FOLLOW_CASE)
  @Operation(summary = "Read one clock with the way its ends were found and its adjustments")
  ClockAnswer clock(@PathVariable String caseNumber, @PathVariable String timeLimit, Authentication user) {
    return ClockAnswer.whole(found(caseNumber, timeLimit), moments, names(caseNumber, user));
  }

  @PostMapping("/{timeLimit}/adjustments")
  @Permitted(ADJUST_CLOCK)
  @Operation(
      summary = "Extend, suspend or otherwise adjust a clock",
      description = "What hangs on it moves with it: warnings, drawn timers, dates of tasks. With preview=true nothing is changed and the "
          + "answer holds the clock before and after. A suspension without to lasts until the event until, or openly: it is ended by another "
          + "adjustment of the same kind and ref that has to.")
  @ApiResponse(responseCode = "200", description = "The clock after; with preview the clock before and after")
  @ApiResponse(responseCode = "422", description = "The act does not allow it, or it makes no sense")
  Object adjust(
      @PathVariable String caseNumber,
      @PathVariable String timeLimit,
      @Parameter(description = "Change nothing, only show") @RequestParam(defaultValue = "false") boolean preview,
      @RequestHeader(name = "Idempotency-Key", required = false) String idempotencyKey,
      @Valid @RequestBody ClockAdjustmentRequest request,
      Authentication user) {
    found(caseNumber, timeLimit);
    Adjustment adjustment = adjustment(request);
    UnaryOperator<String> names = names(caseNumber, user);
    if (preview) {
      var shown = clocks.preview(caseNumber, timeLimit, adjustment, request.reason());
      return new PreviewAnswer(ClockAnswer.whole(shown.before(), moments, names), ClockAnswer.whole(shown.after(), moments, names));
    }
    idempotency.once(
        user.getName(),
        idempotencyKey,
        caseNumber,
        List.of(caseNumber, timeLimit, request),
        () -> changes.apply(proposal(caseNumber, timeLimit, adjustment, request.reason()), user.getName()).id().toString());
    return ClockAnswer.whole(found(caseNumber, timeLimit), moments, names);
  }

  @PostMapping("/{timeLimit}/effect")
  @Permitted(ADJUST_CLOCK)
  @Operation(
      summary = "Confirm the effect of a missed limit",
      description = "Where the effect would harm the person it does not come about of itself: a person confirms it, with reasons.")
  ClockAnswer confirmEffect(
      @PathVariable String caseNumber,
      @PathVariable String timeLimit,
      @Valid @RequestBody EffectRequest request,
      Authentication user) {
    found(caseNumber, timeLimit);
    return ClockAnswer.whole(clocks.confirmEffect(caseNumber, timeLimit, request.reason()), moments, names(caseNumber, user));
  }

  private static Proposal proposal(String caseNumber, String timeLimit, Adjustment adjustment, String reason) {
    return new Proposal(caseNumber, new Decision.OfClock(timeLimit, adjustment), null, reason);
  }

  private ClockView found(String caseNumber, String timeLimit) {
    caseFile.get(caseNumber);
    catalogue.get(timeLimit);
    return clocks.find(caseNumber, timeLimit).orElseThrow(() -> new NoSuchClockException(caseNumber, timeLimit, "does not run"));
  }

  private UnaryOperator<String> names(String caseNumber, Authentication user) {
    return Reader.seesNames(user) ? UnaryOperator.identity() : new NameMask(caseFile.get(caseNumber).applicant());
  }

  private String known(String event) {
    if (event != null && types.find(event).isEmpty()) {
      throw InvalidInputException.of("until", "no event is called " + event);
    }
    return event;
  }

  private Adjustment adjustment(ClockAdjustmentRequest request) {
    try {
      return DeadlineRequests.adjustment(
          new AdjustmentRequest(
              request.kind(),
              request.ref(),
              request.by(),
              request.unit(),
              request.from(),
              request.to(),
              request.situation(),
              request.trigger(),
              known(request.until())),
          authority.zone());
    } catch (InvalidInputException inABatch) {
      // There the adjustments are a list of the request, here the request is one.
      throw new InvalidInputException(
          inABatch.errors().stream()
              .map(error -> new Problem.FieldError(error.field().replaceFirst("^adjustments\\.?", ""), error.message()))
              .toList());
    }
  }
}
