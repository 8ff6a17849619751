package eu.pactway.api;

import static eu.pactway.access.Operation.COMPLAIN;
import static eu.pactway.access.Operation.FOLLOW_CASE;
import static eu.pactway.access.Operation.MONITOR;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.pactway.access.CaseGate;
import eu.pactway.access.Permitted;
import eu.pactway.access.Standing;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.Moment;
import eu.pactway.oversight.Complaint;
import eu.pactway.oversight.ComplaintLetters;
import eu.pactway.oversight.Complaints;
import eu.pactway.oversight.NewComplaint;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Complaints and allegations on fundamental rights: anybody brings them, the independent monitor alone reads them (SCR Art 10). */
@RestController
@RequestMapping("/api/v1/complaints")
@Tag(name = "Oversight")
class ComplaintController {

  private static final String CAPACITIES = "applicant|person|witness|representative|counsellor|organisation|monitor|staff";
  private static final String SUBJECTS =
      "ill-treatment|access-to-asylum|non-refoulement|detention|child|reception|information|access-refused|representative|personal-data|other";

  record ComplaintRequest(
      @Schema(description = "Left out where there is no case, or none yet; then place is required", example = "IT-2026-0000001-7", nullable = true)
          String caseNumber,
      @Schema(description = "Who complains", example = "organisation")
          @NotNull(message = "is required")
          @Pattern(regexp = CAPACITIES, message = "must be one of " + CAPACITIES)
          String capacity,
      @Schema(description = "What it is about", example = "reception")
          @NotNull(message = "is required")
          @Pattern(regexp = SUBJECTS, message = "must be one of " + SUBJECTS)
          String subject,
      @Size(max = 200, message = "must have at most 200 characters") String place,
      @Schema(description = "Date, or date-time with offset", example = "2026-11-23T14:35:00+01:00") String happenedAt,
      @Schema(description = "In the words of whoever complains; goes to the monitor alone")
          @NotBlank(message = "is required")
          @Size(max = 8000, message = "must have at most 8000 characters")
          String text,
      @Schema(description = "Where the answer should go") @Size(max = 300, message = "must have at most 300 characters") String contact,
      @Schema(description = "Language of the answer, ISO 639; in English where letters are not written in it", example = "ar", nullable = true)
          @Pattern(regexp = "[a-z]{2,3}|other", message = "must be an ISO 639 code")
          String language) {}

  record Lodged(String number) {}

  record StepAnswer(String kind, OffsetDateTime at, @JsonInclude(JsonInclude.Include.NON_NULL) String by,
      @JsonInclude(JsonInclude.Include.NON_NULL) Map<String, Object> said) {}

  record ComplaintAnswer(
      String number, String caseNumber,
      @Schema(description = "For the monitor: caseNumber was named by somebody who may not know the case, and the complaint is laid to none", nullable = true)
          @JsonInclude(JsonInclude.Include.NON_NULL)
          Boolean named,
      String capacity, String subject, String place, OffsetDateTime happenedAt, String text, String contact, String language,
      OffsetDateTime lodgedAt, OffsetDateTime dueAt, String state, List<StepAnswer> steps) {}

  record ComplaintList(List<ComplaintAnswer> items, String nextCursor) {}

  private final Complaints complaints;
  private final ComplaintLetters letters;
  private final CaseFile caseFile;
  private final CaseGate gate;
  private final Idempotency idempotency;
  private final Moments moments;

  ComplaintController(
      Complaints complaints, ComplaintLetters letters, CaseFile caseFile, CaseGate gate, Idempotency idempotency, Moments moments) {
    this.complaints = complaints;
    this.letters = letters;
    this.caseFile = caseFile;
    this.gate = gate;
    this.idempotency = idempotency;
    this.moments = moments;
  }

  @PostMapping
  @Permitted(COMPLAIN)
  @Operation(
      summary = "Bring in a complaint or allegation",
      description = "By whoever is signed in, for whoever complains, also without a case or before there is one: a person turned away, a bystander. The independent monitor sees it at once; the authority cannot read, "
          + "close or hide it. It is laid to the case where the caller may know the case; else the number is there for the monitor to look at, and the answer is the same.")
  @ApiResponse(responseCode = "201", description = "In the register; Location names it")
  ResponseEntity<Lodged> lodge(
      @RequestHeader(name = "Idempotency-Key", required = false) String idempotencyKey,
      @Valid @RequestBody ComplaintRequest request,
      Authentication user) {
    var errors = new ArrayList<Problem.FieldError>();
    Moment happened = request.happenedAt() == null ? null : moments.past("happenedAt", request.happenedAt(), errors);
    String named = request.caseNumber() == null || request.caseNumber().isBlank() ? null : request.caseNumber();
    boolean withoutCase = named == null;
    if (!withoutCase && !CaseFile.isNumber(named)) {
      errors.add(new Problem.FieldError("caseNumber", "is no case number"));
    }
    if (withoutCase && (request.place() == null || request.place().isBlank())) {
      errors.add(new Problem.FieldError("place", "is required where no case is named"));
    }
    if (!errors.isEmpty()) {
      throw new InvalidInputException(errors);
    }
    // Of a case that one may not know it is not said here either whether it exists.
    boolean known = !withoutCase && gate.allows(Standing.of(user), FOLLOW_CASE, named) && caseFile.find(named).isPresent();
    NewComplaint complaint =
        new NewComplaint(
            known ? named : null, known ? null : named, request.capacity(), request.subject(), request.place(), happened == null ? null : happened.at(),
            request.text(), request.contact(), request.language());
    String number = idempotency.once(user.getName(), idempotencyKey, complaint.caseNumber(), List.of("complaints", request), () -> complaints.lodge(complaint));
    return ResponseEntity.created(URI.create("/api/v1/complaints/" + number)).body(new Lodged(number));
  }

  @GetMapping("/{number}")
  @Permitted(COMPLAIN)
  @Operation(
      summary = "Read a complaint",
      description = "The monitor reads all of it; who brought it in reads it with its steps, without what was said in them.")
  ComplaintAnswer get(@PathVariable String number, Authentication user) {
    boolean monitor = !Reader.seesNames(user);
    return complaints
        .find(number)
        .filter(complaint -> monitor || complaint.lodgedBy().equals(user.getName()))
        .map(complaint -> answer(complaint, monitor))
        .orElseThrow(() -> new NothingThereException("No complaint " + number));
  }

  @GetMapping(path = "/{number}/answer", produces = {MediaType.APPLICATION_PDF_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
  @Permitted(COMPLAIN)
  @Operation(
      summary = "Read the letter that answers a complaint",
      description = "PDF, written when the complaint is concluded. For the monitor, who hands it over, and for who brought the complaint in.")
  ResponseEntity<byte[]> letter(@PathVariable String number, Authentication user) {
    boolean monitor = !Reader.seesNames(user);
    return complaints
        .find(number)
        .filter(complaint -> monitor || complaint.lodgedBy().equals(user.getName()))
        .flatMap(letters::of)
        .map(letter -> ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(letter.pdf()))
        .orElseThrow(() -> new NothingThereException("No answer to a complaint " + number));
  }

  @GetMapping
  @Permitted(MONITOR)
  @Operation(summary = "List complaints", description = "In the order in which they were lodged, a page at a time; the monitor alone.")
  ComplaintList list(@RequestParam(required = false) String cursor, @RequestParam(defaultValue = "50") int limit) {
    if (limit < 1 || limit > 200) {
      throw InvalidInputException.of("limit", "must be 1 to 200");
    }
    List<Complaint> found = complaints.list(cursor, limit + 1);
    List<ComplaintAnswer> page = found.stream().limit(limit).map(complaint -> answer(complaint, true)).toList();
    return new ComplaintList(page, found.size() > limit ? page.get(limit - 1).number() : null);
  }

  private ComplaintAnswer answer(Complaint complaint, boolean all) {
    List<StepAnswer> steps =
        complaint.steps().stream()
            .map(step -> new StepAnswer(step.kind(), moments.offset(step.at()), all ? step.by() : null, all ? step.said() : null))
            .toList();
    return new ComplaintAnswer(
        complaint.number(), complaint.caseNumber() == null ? complaint.namedCase() : complaint.caseNumber(),
        all && complaint.namedCase() != null ? true : null, complaint.capacity(), complaint.subject(), complaint.place(),
        moments.offset(complaint.happenedAt()), complaint.text(), complaint.contact(), complaint.language(), moments.offset(complaint.lodgedAt()),
        moments.offset(complaint.dueAt()), complaint.state(), steps);
  }
}
