package eu.pactway.api;

import static eu.pactway.access.Operation.READ_FILE;
import static eu.pactway.access.Operation.RESTRICT_FILE;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.pactway.access.FileRestriction;
import eu.pactway.access.FileRestrictions;
import eu.pactway.access.Permitted;
import eu.pactway.access.Standing;
import eu.pactway.casefile.Documents;
import eu.pactway.casefile.Records;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
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

/** Parts of a file that are kept from the applicant's adviser (APR Art 18(2)). */
@RestController
@RequestMapping("/api/v1/cases/{caseNumber}/restrictions")
@Tag(name = "Access")
class RestrictionController {

  private static final String GROUNDS = "national-security|safety-of-sources|investigation|international-relations";
  private static final String UUID_PATTERN = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  record NewRestriction(
      @Schema(description = "document:<id>, kind:<kind> for every document of one kind, record:<id>, or form:<form> for every record of one form", example = "form:screening-security-assessment")
          @NotNull(message = "is required")
          @Pattern(regexp = "(document|record):" + UUID_PATTERN + "|(kind|form|event):[a-z-]{1,80}", message = "must be document:<id>, kind:<kind>, record:<id>, form:<form> or event:<type>")
          String part,
      @Schema(example = "safety-of-sources")
          @NotNull(message = "is required")
          @Pattern(regexp = GROUNDS, message = "must be one of " + GROUNDS)
          String ground,
      @NotBlank(message = "is required") @Size(max = 4000, message = "must have at most 4000 characters") String reasons) {}

  record Lifting(@NotBlank(message = "is required") @Size(max = 4000, message = "must have at most 4000 characters") String reason) {}

  record Decided(UUID id) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record RestrictionAnswer(
      UUID id, String part, String ground, String reasons, OffsetDateTime decidedAt, String decidedBy, Set<String> cleared,
      OffsetDateTime liftedAt, String liftedBy, String liftedBecause) {}

  private final FileRestrictions restrictions;
  private final Documents documents;
  private final Records records;
  private final Idempotency idempotency;
  private final Moments moments;

  RestrictionController(
      FileRestrictions restrictions, Documents documents, Records records, Idempotency idempotency, Moments moments) {
    this.restrictions = restrictions;
    this.documents = documents;
    this.records = records;
    this.idempotency = idempotency;
    this.moments = moments;
  }

  @GetMapping
  @Permitted(READ_FILE)
  @Operation(
      summary = "List what of a file is withheld from the adviser",
      description = "The authority and the court (a system with scope cases:read) see part and reasons. The adviser sees that something is withheld, "
          + "since when and on which ground, so that it can be contested, and all of it after a security check.")
  List<RestrictionAnswer> list(@PathVariable String caseNumber, Authentication user) {
    boolean whole = restrictions.seesWhole(Standing.of(user), caseNumber);
    return restrictions.of(caseNumber).stream().map(found -> answer(found, whole || found.cleared().contains(user.getName()))).toList();
  }

  @PostMapping
  @Permitted(RESTRICT_FILE)
  @Operation(summary = "Decide that part of a file is withheld from the adviser", description = "On a ground of APR Art 18(2) alone, with reasons. Counsellor and appeals officers are told.")
  ResponseEntity<Decided> decide(
      @PathVariable String caseNumber,
      @RequestHeader(name = "Idempotency-Key", required = false) String idempotencyKey,
      @Valid @RequestBody NewRestriction request,
      Authentication user) {
    if (!exists(caseNumber, request.part())) {
      throw InvalidInputException.of("part", "is no part of this file");
    }
    String id =
        idempotency.once(
            user.getName(),
            idempotencyKey,
            caseNumber,
            List.of("restrictions", caseNumber, request),
            () -> restrictions.decide(caseNumber, request.part(), request.ground(), request.reasons(), user.getName()).toString());
    return ResponseEntity.created(URI.create("/api/v1/cases/" + caseNumber + "/restrictions/" + id)).body(new Decided(UUID.fromString(id)));
  }

  @PutMapping("/{id}/cleared/{adviser}")
  @Permitted(RESTRICT_FILE)
  @Operation(summary = "Let an adviser who has passed a security check see the part all the same")
  List<RestrictionAnswer> clear(@PathVariable String caseNumber, @PathVariable UUID id, @PathVariable String adviser, Authentication user) {
    found(restrictions.clear(caseNumber, id, adviser, user.getName()), id);
    return list(caseNumber, user);
  }

  @PutMapping("/{id}/lifted")
  @Permitted(RESTRICT_FILE)
  @Operation(summary = "Show the part again", description = "The decision stays on file.")
  List<RestrictionAnswer> lift(@PathVariable String caseNumber, @PathVariable UUID id, @Valid @RequestBody Lifting request, Authentication user) {
    found(restrictions.lift(caseNumber, id, request.reason(), user.getName()), id);
    return list(caseNumber, user);
  }

  private boolean exists(String caseNumber, String part) {
    String name = part.substring(part.indexOf(':') + 1);
    return switch (part.substring(0, part.indexOf(':'))) {
      case "document" -> documents.find(caseNumber, UUID.fromString(name)).isPresent();
      case "record" -> records.of(caseNumber).stream().anyMatch(record -> record.id().toString().equals(name));
      default -> true;
    };
  }

  private static void found(boolean changed, UUID id) {
    if (!changed) {
      throw new NothingThereException("No decision " + id + " stands in this case");
    }
  }

  private RestrictionAnswer answer(FileRestriction found, boolean whole) {
    return new RestrictionAnswer(
        found.id(),
        whole ? found.part() : null,
        found.ground(),
        whole ? found.reasons() : null,
        moments.offset(found.decidedAt()),
        whole ? found.decidedBy() : null,
        whole ? found.cleared() : null,
        found.liftedAt() == null ? null : moments.offset(found.liftedAt()),
        whole ? found.liftedBy() : null,
        whole ? found.liftedBecause() : null);
  }
}
