package eu.pactway.api;

import static eu.pactway.access.Operation.READ_FILE;
import static eu.pactway.access.Operation.RECORD_EVENT;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.pactway.access.CaseGate;
import eu.pactway.access.FileRestrictions;
import eu.pactway.access.FileView;
import eu.pactway.access.Permitted;
import eu.pactway.access.Standing;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.EventTypes;
import eu.pactway.casefile.Inbox;
import eu.pactway.casefile.InboxMessageView;
import eu.pactway.casefile.Moment;
import eu.pactway.casefile.UnknownEventTypeException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Events that reach a case from outside. */
@RestController
@RequestMapping("/api/v1/cases/{caseNumber}/events")
@Tag(name = "Cases")
class EventController {

  record EventRequest(
      @Schema(description = "A trigger of the law's vocabulary or an event of the models", example = "appeal-lodged")
          @NotBlank(message = "is required")
          String type,
      @Schema(description = "When it happened in law: date, or date-time with offset", example = "2026-11-23T14:35:00+01:00",
              requiredMode = Schema.RequiredMode.REQUIRED)
          String at,
      @Schema(description = "Who says so", example = "court") @Size(max = 100, message = "must have at most 100 characters")
          String source,
      @Schema(
              description = "What comes along; data.id is the sender's own id, by which a duplicate is known",
              example = "{\"id\":\"A-17\"}")
          Map<String, Object> data) {}

  record Accepted(String eventId) {}

  /** State: recorded, waiting, handed-over, settled or stuck. */
  record EventAnswer(
      String eventId, String type, String meaning, String at, String source, String state, OffsetDateTime receivedAt, OffsetDateTime handedOverAt,
      int attempts, String problem, @JsonInclude(JsonInclude.Include.NON_NULL) String withheld) {}

  private final Inbox inbox;
  private final CaseFile caseFile;
  private final EventTypes types;
  private final FileRestrictions restrictions;
  private final Idempotency idempotency;
  private final Moments moments;
  private final CaseGate gate;

  EventController(Inbox inbox, CaseFile caseFile, EventTypes types, FileRestrictions restrictions, Idempotency idempotency, Moments moments,
      CaseGate gate) {
    this.inbox = inbox;
    this.caseFile = caseFile;
    this.types = types;
    this.restrictions = restrictions;
    this.idempotency = idempotency;
    this.moments = moments;
    this.gate = gate;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Permitted(RECORD_EVENT)
  @Operation(
      summary = "Tell a case that something happened",
      description = "Kept and recorded at once, and handed to the process as soon as the case can take it. The same event again (same "
          + "type, source and data.id) gives the same eventId. An event that never fits becomes an incident and stays visible.")
  @ApiResponse(responseCode = "202", description = "Kept")
  @ApiResponse(responseCode = "403", description = "Other roles record this event by hand")
  @ApiResponse(responseCode = "422", description = "The type is unknown, or the moment lies in the future or cannot be read")
  Accepted receive(
      @PathVariable String caseNumber,
      @RequestHeader(name = "Idempotency-Key", required = false) String idempotencyKey,
      @Valid @RequestBody EventRequest request,
      Authentication user) {
    caseFile.get(caseNumber);
    gate.require(Standing.of(user), RECORD_EVENT, caseNumber, request.type());
    var type = types.find(request.type()).orElseThrow(() -> new UnknownEventTypeException(request.type()));
    var errors = new ArrayList<>(OwnRecord.check(type, request.source(), request.data(), user));
    Moment at = moments.past("at", request.at(), errors);
    if (!errors.isEmpty()) {
      throw new InvalidInputException(errors);
    }
    String source = request.source() == null || request.source().isBlank() ? user.getName() : request.source();
    return new Accepted(
        idempotency.once(
            user.getName(),
            idempotencyKey,
            caseNumber,
            List.of(caseNumber, request),
            () -> inbox.receive(caseNumber, request.type(), at.at(), at.dateOnly(), source, request.data()).toString()));
  }

  @GetMapping
  @Permitted(READ_FILE)
  @Operation(summary = "Read what reached a case from outside, and what became of it", description = "Oldest first, without data. Of what is withheld from an adviser or guardian only the ground stands in withheld.")
  List<EventAnswer> of(@PathVariable String caseNumber, Authentication user) {
    caseFile.get(caseNumber);
    FileView seen = restrictions.view(Standing.of(user), caseNumber);
    return inbox.of(caseNumber).stream()
        .map(event -> seen.withheldEvent(event.type()).map(ground -> withheld(event, ground)).orElseGet(() -> answer(event)))
        .toList();
  }

  private EventAnswer withheld(InboxMessageView event, String ground) {
    return new EventAnswer(event.id().toString(), null, null, null, null, null, moments.offset(event.receivedAt()), null, 0, null, ground);
  }

  private EventAnswer answer(InboxMessageView event) {
    return new EventAnswer(
        event.id().toString(),
        event.type(),
        types.find(event.type()).map(EventTypes.EventType::meaning).orElse(event.type()),
        moments.text(event.at()),
        event.source(),
        event.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        moments.offset(event.receivedAt()),
        moments.offset(event.handedOverAt()),
        event.attempts(),
        event.problem(),
        null);
  }
}
