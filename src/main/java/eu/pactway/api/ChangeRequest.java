package eu.pactway.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

/** A change that is asked for: {@code kind} says which of its parts is given. */
@Schema(name = "Change")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChangeRequest(
    @Schema(
            allowableValues = {
              "holiday", "national-parameter", "crisis-measure", "withdrawal", "extension", "suspension", "crisis", "national",
              "corrected-event"
            })
        @NotBlank(message = "is required")
        String kind,
    @Schema(description = "The one case it concerns; not for a change that holds for all cases", example = "IT-2026-0000001-7")
        String caseNumber,
    @Schema(description = "The legal act it rests on", example = "DPCM of 7 December 2026")
        @Size(max = 500, message = "must have at most 500 characters")
        String instrument,
    @Schema(description = "Why; kept, and shown in the timelines of the cases, so it must not name persons")
        @NotBlank(message = "is required")
        @Size(max = 2000, message = "must have at most 2000 characters")
        String reason,
    HolidayPart holiday,
    NationalPart nationalParameter,
    CrisisPart crisisMeasure,
    WithdrawalPart withdrawal,
    @Schema(description = "For extension, suspension, crisis and national") AdjustmentPart adjustment,
    @Schema(description = "For corrected-event") EventPart event) {

  /** A day that is, or with {@code abolished} is no longer, a public holiday. */
  record HolidayPart(@Schema(format = "date") String date, String name, boolean abolished) {}

  /** Another length that the Member State chose for events from a day on. */
  record NationalPart(
      String timeLimit, Integer by, String unit, @Schema(format = "date") String from, @Schema(format = "date") String to) {}

  /** Derogations (ids of their limits, or articles) that are open for events of a period. */
  record CrisisPart(
      String situation, List<String> derogations, @Schema(format = "date") String from, @Schema(format = "date") String to) {}

  /** A decision that no longer holds, from a day on or, without one, as though it had never been made. */
  record WithdrawalPart(String change, @Schema(format = "date") String from) {}

  /** What the adjustments of a clock take, and the clock. */
  record AdjustmentPart(
      String timeLimit,
      String ref,
      Integer by,
      String unit,
      @Schema(format = "date") String from,
      @Schema(format = "date") String to,
      String situation,
      String trigger,
      @Schema(description = "Of a suspension without an end: the type of the event that ends it") String until) {}

  /** The type of the wrong record, its moment where there are several, and the moment it should have had. */
  record EventPart(String type, String was, String at) {}
}
