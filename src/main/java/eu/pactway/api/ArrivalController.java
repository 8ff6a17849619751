package eu.pactway.api;

import static eu.pactway.access.Operation.OPEN_CASE;
import static eu.pactway.access.Operation.READ_FILE;

import eu.pactway.access.CaseGate;
import eu.pactway.access.Permitted;
import eu.pactway.access.Standing;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.CaseView;
import eu.pactway.journey.GroupArrivals;
import eu.pactway.journey.HandlingOfficers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/** Takes in persons who arrive together, such as those of one boat. */
@RestController
@RequestMapping("/api/v1/arrivals")
@Tag(name = "Arrivals")
class ArrivalController {

  /** A case of the arrival; {@code officers} are those who handle it, by role. */
  record MemberCase(String caseNumber, String familyReference, String externalReference, Map<String, String> officers) {}

  record GroupAnswer(String reference, List<MemberCase> cases) {}

  private final GroupOpening opening;
  private final GroupArrivalCsv csv;
  private final GroupArrivals groups;
  private final HandlingOfficers officers;
  private final CaseFile caseFile;
  private final Validator validator;
  private final CaseGate gate;

  ArrivalController(
      GroupOpening opening, GroupArrivalCsv csv, GroupArrivals groups, HandlingOfficers officers, CaseFile caseFile, Validator validator,
      CaseGate gate) {
    this.opening = opening;
    this.csv = csv;
    this.groups = groups;
    this.officers = officers;
    this.caseFile = caseFile;
    this.validator = validator;
    this.gate = gate;
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @Permitted(OPEN_CASE)
  @Operation(
      summary = "Register a group arrival",
      description =
          "Each person gets a case; members of one family are linked and stay with one officer; the cases are spread over the officers. "
              + "All are opened or none. The same request again opens nothing.")
  @ApiResponse(responseCode = "201", description = "Opened; Location names the arrival")
  @ApiResponse(responseCode = "422", description = "Fields are missing, unknown or make no sense; errors names each with its person")
  ResponseEntity<GroupAnswer> open(
      @RequestHeader(name = "Idempotency-Key", required = false) String idempotencyKey,
      @Valid @RequestBody GroupArrivalRequest request,
      Authentication user) {
    opening.open(user.getName(), idempotencyKey, request);
    URI location = URI.create("/api/v1/arrivals/" + request.reference());
    return ResponseEntity.created(location).body(of(request.reference(), groups.of(request.reference())));
  }

  @PostMapping(consumes = "text/csv")
  @Permitted(OPEN_CASE)
  @Operation(
      summary = "Register a group arrival from a list",
      description =
          "The first line names the columns: givenNames, familyNames, dateOfBirth, sex, nationality, languages (separated by spaces), "
              + "unaccompaniedMinor (yes or no), family, applicationMadeAt, externalReference.")
  ResponseEntity<GroupAnswer> openFromList(
      @RequestHeader(name = "Idempotency-Key", required = false) String idempotencyKey,
      @RequestParam String reference,
      @RequestParam String kind,
      @RequestParam String at,
      @RequestParam(required = false) String place,
      @RequestBody String list,
      Authentication user) {
    var request = new GroupArrivalRequest(reference, new OpenCaseRequest.ArrivalInput(kind, at, place), csv.read(list));
    List<Problem.FieldError> errors =
        validator.validate(request).stream()
            .map(violation -> new Problem.FieldError(field(violation), violation.getMessage()))
            .sorted(Comparator.comparing(Problem.FieldError::field))
            .toList();
    if (!errors.isEmpty()) {
      throw new InvalidInputException(errors);
    }
    return open(idempotencyKey, request, user);
  }

  @GetMapping("/{reference}")
  @Permitted(READ_FILE)
  @Operation(summary = "Read a group arrival", description = "Its cases in the order of the list, with the officers who handle them.")
  GroupAnswer get(@PathVariable String reference, Authentication user) {
    List<String> all = groups.of(reference);
    Set<String> known = gate.among(Standing.of(user), READ_FILE, all);
    return of(reference, all.stream().filter(known::contains).toList());
  }

  private GroupAnswer of(String reference, List<String> caseNumbers) {
    List<MemberCase> cases = caseNumbers.stream().map(caseFile::get).map(this::member).toList();
    if (cases.isEmpty()) {
      throw new NothingThereException("No arrival " + reference);
    }
    return new GroupAnswer(reference, cases);
  }

  private MemberCase member(CaseView view) {
    return new MemberCase(view.caseNumber(), view.familyReference(), view.externalReference(), officers.of(view.caseNumber()));
  }

  private static String field(ConstraintViolation<?> violation) {
    return violation.getPropertyPath().toString();
  }
}
