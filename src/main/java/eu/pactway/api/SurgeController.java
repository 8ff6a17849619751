package eu.pactway.api;

import static eu.pactway.access.Operation.DECLARE_SURGE;
import static eu.pactway.access.Operation.SEE_SURGES;

import eu.pactway.access.Permitted;
import eu.pactway.minors.Surge;
import eu.pactway.minors.Surges;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Declared surges: more minors for each representative, and more time to appoint one (APR Art 23(3) and (10), RCD Art 27(1)). */
@RestController
@RequestMapping("/api/v1/guardianship/surges")
@Tag(name = "Guardianship", description = "Disproportionate numbers of applications by unaccompanied minors, and other exceptional situations")
class SurgeController {

  /** A surge to be declared; without {@code to} it lasts until it is ended. */
  record NewSurge(
      @Schema(example = "Decree of 23 November 2026") @NotBlank(message = "is required") @Size(max = 500) String instrument,
      @NotBlank(message = "is required") @Size(max = 2000) String reason,
      @NotNull(message = "is required") LocalDate from,
      LocalDate to,
      @Schema(description = "RCD Art 27(1) sixth subparagraph")
          @NotNull(message = "is required: the Commission and the Asylum Agency are informed (RCD Art 27(1) sixth subparagraph)")
          LocalDate commissionInformedOn) {}

  /** The last day of a surge. */
  record SurgeEnd(@NotNull(message = "is required") LocalDate to) {}

  private final Surges surges;
  private final Idempotency idempotency;

  SurgeController(Surges surges, Idempotency idempotency) {
    this.surges = surges;
    this.idempotency = idempotency;
  }

  @PostMapping
  @Permitted(DECLARE_SURGE)
  @Operation(
      summary = "Declare a surge",
      description = "Process owners and heads of unit. While it lasts a representative may act for the exceptional number of minors, and "
          + "the time to appoint one is extended in each case in which nobody has been found.")
  @ApiResponse(responseCode = "201", description = "Declared")
  ResponseEntity<Surge> declare(
      @RequestHeader(name = "Idempotency-Key", required = false) String idempotencyKey,
      @Valid @RequestBody NewSurge request,
      Authentication user) {
    if (request.to() != null && request.to().isBefore(request.from())) {
      throw InvalidInputException.of("to", "lies before from");
    }
    String id = idempotency.once(user.getName(), idempotencyKey, null, List.of("surges", request), () -> declared(request, user));
    Surge surge = surges.all().stream().filter(known -> known.id().toString().equals(id)).findFirst().orElseThrow();
    return ResponseEntity.created(URI.create("/api/v1/guardianship/surges/" + id)).body(surge);
  }

  @PutMapping("/{id}/end")
  @Permitted(DECLARE_SURGE)
  @Operation(summary = "End a surge", description = "With the last day on which it counts.")
  Surge end(@PathVariable UUID id, @Valid @RequestBody SurgeEnd request) {
    return surges.end(id, request.to()).orElseThrow(() -> new NothingThereException("No surge " + id));
  }

  @GetMapping
  @Permitted(SEE_SURGES)
  @Operation(summary = "Read the surges", description = "Newest first.")
  List<Surge> all() {
    return surges.all();
  }

  private String declared(NewSurge request, Authentication user) {
    return surges.declare(
            request.instrument(), request.reason(), request.from(), request.to(), request.commissionInformedOn(), user.getName())
        .id()
        .toString();
  }
}
