package eu.pactway.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is known of a person who arrived or applied. */
record OpenCaseRequest(
    @NotNull(message = "is required") @Valid ArrivalInput arrival,
    @Schema(
            description = "When the person said that he or she wants protection (APR Art 26); null where it was not said",
            example = "2026-11-23T14:35:00+01:00",
            nullable = true)
        String applicationMadeAt,
    @NotNull(message = "is required") @Valid PersonInput person,
    @Schema(description = "A minor without a responsible adult; a doubt counts as yes (APR Art 23)") Boolean unaccompaniedMinor,
    @Schema(nullable = true) @Size(max = 100, message = "must have at most 100 characters") String familyReference,
    @Schema(nullable = true) @Size(max = 100, message = "must have at most 100 characters") String externalReference,
    @Schema(nullable = true, description = "What decides whether the person is screened, beside the kind of arrival; may be left out")
        @Valid
        CircumstancesInput circumstances) {

  /** Circumstances of the arrival (SCR Arts 5, 7 and 18(6)); what is not stated is not so. */
  record CircumstancesInput(
      @Schema(description = "Fulfils the conditions of entry (SCR Art 5(1), (2))") Boolean entryConditionsMet,
      @Schema(description = "Entry authorised (SBC Art 6(5))", allowableValues = {"none", "residence-or-transit", "humanitarian"})
          @Pattern(regexp = "none|residence-or-transit|humanitarian", message = "must be none, residence-or-transit or humanitarian")
          String entryAuthorisation,
      @Schema(description = "Turned back, or in custody from the crossing until removal (SCR Art 5(1)(a))") Boolean noBiometricsDuty,
      @Schema(description = "Screened in a Member State before (SCR Art 7(1))") Boolean screenedBefore,
      @Schema(description = "Sent back at once to another Member State under a bilateral arrangement (SCR Art 7(2))")
          Boolean sentBackToMemberState,
      @Schema(description = "In criminal or extradition proceedings and therefore not screened (SCR Art 18(6))")
          Boolean criminalProceedings) {

    /** Those that are stated, by the names of their facts. */
    Map<String, Object> facts() {
      Map<String, Object> stated = new LinkedHashMap<>();
      stated.put("entryConditionsMet", entryConditionsMet);
      stated.put("entryAuthorisation", entryAuthorisation);
      stated.put("noBiometricsDuty", noBiometricsDuty);
      stated.put("screenedBefore", screenedBefore);
      stated.put("sentBackToMemberState", sentBackToMemberState);
      stated.put("criminalProceedings", criminalProceedings);
      stated.values().removeIf(Objects::isNull);
      return stated;
    }
  }

  record ArrivalInput(
      @Schema(
              allowableValues = {
                "irregular-crossing", "search-and-rescue", "border-crossing-point", "inland-apprehension", "inland-application",
                "transfer-in", "relocation-in", "resettlement"
              })
          @NotBlank(message = "is required")
          String kind,
      @Schema(description = "Date, or date-time with offset", example = "2026-11-23T05:30:00+01:00") @NotBlank(message = "is required")
          String at,
      @Size(max = 200, message = "must have at most 200 characters") String place) {}

  record PersonInput(
      @NotBlank(message = "is required") @Size(max = 200, message = "must have at most 200 characters") String givenNames,
      @NotBlank(message = "is required") @Size(max = 200, message = "must have at most 200 characters") String familyNames,
      @Schema(format = "date", example = "1994-03-02") @NotBlank(message = "is required") String dateOfBirth,
      @NotNull(message = "is required") @Pattern(regexp = "[FMX]", message = "must be F, M or X") String sex,
      @Schema(description = "ISO 3166 alpha-2, XX where stateless or unknown", example = "SY")
          @NotNull(message = "is required")
          @Pattern(regexp = "[A-Z]{2}", message = "must be two capital letters")
          String nationality,
      @Schema(description = "BCP 47 tags, best understood first", example = "[\"ar\"]")
          List<@NotNull @Pattern(regexp = "[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*", message = "must be a language tag") String> languages) {}
}
