package eu.pactway.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Persons who arrived together. */
record GroupArrivalRequest(
    @Schema(description = "The authority's own name of the arrival", example = "SAR-2026-114")
        @NotBlank(message = "is required")
        @Size(max = 80, message = "must have at most 80 characters")
        @Pattern(regexp = "[A-Za-z0-9._-]*", message = "may hold letters, digits, '.', '_' and '-'")
        String reference,
    @NotNull(message = "is required") @Valid OpenCaseRequest.ArrivalInput arrival,
    @NotEmpty(message = "must name at least one person") @Size(max = 1000, message = "must name at most 1000 persons")
        List<@NotNull(message = "is required") @Valid Member> members) {

  record Member(
      @NotNull(message = "is required") @Valid OpenCaseRequest.PersonInput person,
      @Schema(nullable = true) String applicationMadeAt,
      @Schema(description = "A minor without a responsible adult; a doubt counts as yes (APR Art 23)") Boolean unaccompaniedMinor,
      @Schema(description = "The same for all of one family, within this arrival", nullable = true)
          @Size(max = 20, message = "must have at most 20 characters")
          String family,
      @Schema(nullable = true) @Size(max = 100, message = "must have at most 100 characters") String externalReference) {}
}
