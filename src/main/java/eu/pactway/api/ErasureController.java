package eu.pactway.api;

import static eu.pactway.access.Operation.HOLD_ERASURE;

import eu.pactway.access.Permitted;
import eu.pactway.casefile.CaseFile;
import eu.pactway.dataprotection.Erasure;
import eu.pactway.dataprotection.Erasures;
import eu.pactway.dataprotection.FileHolds;
import eu.pactway.dataprotection.Hold;
import eu.pactway.dataprotection.Holds;
import eu.pactway.dataprotection.TraceEnds;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What keeps a case from being erased when its time is over, and the records of what was erased; for the data protection officer. */
@RestController
@RequestMapping("/api/v1/cases/{caseNumber}")
@Permitted(HOLD_ERASURE)
@Tag(name = "Data protection")
class ErasureController {

  private static final String GROUNDS = "litigation|complaint|court-export|data-subject-dispute|other";

  record HoldRequest(
      @NotNull(message = "is required") @Pattern(regexp = GROUNDS, message = "must be one of " + GROUNDS) String ground,
      @NotBlank(message = "is required") @Size(max = 2000, message = "has at most 2000 characters") String reason) {}

  record HoldAnswer(
      UUID id, String ground, String reason, OffsetDateTime since, String setBy, OffsetDateTime liftedAt, String liftedBy, String liftReason) {}

  record ErasureAnswer(
      String caseNumber, String ground, OffsetDateTime closedAt, OffsetDateTime erasedAt, OffsetDateTime logKeptUntil, Map<String, Integer> rows,
      int processes) {}

  private final CaseFile caseFile;
  private final Holds holds;
  private final FileHolds fileHolds;
  private final Erasures erasures;
  private final TraceEnds ends;
  private final Moments moments;

  ErasureController(CaseFile caseFile, Holds holds, FileHolds fileHolds, Erasures erasures, TraceEnds ends, Moments moments) {
    this.caseFile = caseFile;
    this.holds = holds;
    this.fileHolds = fileHolds;
    this.erasures = erasures;
    this.ends = ends;
    this.moments = moments;
  }

  @GetMapping("/holds")
  @Operation(summary = "Read what holds the erasure of a case", description = "Holds that were lifted are among them.")
  List<HoldAnswer> holds(@PathVariable String caseNumber) {
    caseFile.get(caseNumber);
    return holds.of(caseNumber).stream().map(this::answer).toList();
  }

  @PostMapping("/holds")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Hold the erasure of a case", description = "While a hold stands the case is not erased (GDPR Art 17(3)).")
  List<HoldAnswer> hold(@PathVariable String caseNumber, @Valid @RequestBody HoldRequest request) {
    holds.set(caseNumber, request.ground(), request.reason());
    return holds(caseNumber);
  }

  @DeleteMapping("/holds/{id}")
  @Operation(
      summary = "Lift a hold",
      description = "The hold of a court export or of restricted data ends by its task in Tasklist, with a reason. A case whose time is over is erased when the task of the data protection officer that looks at its holds is done.")
  List<HoldAnswer> lift(@PathVariable String caseNumber, @PathVariable UUID id) {
    caseFile.get(caseNumber);
    if (fileHolds.endsByForm(caseNumber, id)) {
      throw InvalidInputException.of("id", "ends by its task in Tasklist, with a reason");
    }
    if (!holds.lift(caseNumber, id, null)) {
      throw new NothingThereException("No standing hold " + id + " in case " + caseNumber);
    }
    return holds(caseNumber);
  }

  @GetMapping("/erasure")
  @Operation(summary = "Read the record of an erasure", description = "It says that, when and on what ground the case was erased, and nothing of its person. The log of who did and read what is kept until logKeptUntil.")
  ErasureAnswer erasure(@PathVariable String caseNumber) {
    return erasures.find(caseNumber).map(this::answer).orElseThrow(() -> new NothingThereException("Case " + caseNumber + " was not erased"));
  }

  private HoldAnswer answer(Hold hold) {
    return new HoldAnswer(
        hold.id(), hold.ground(), hold.reason(), moments.offset(hold.since()), hold.setBy(), moments.offset(hold.liftedAt()), hold.liftedBy(),
        hold.liftReason());
  }

  private ErasureAnswer answer(Erasure erasure) {
    return new ErasureAnswer(
        erasure.caseNumber(), erasure.ground(), moments.offset(erasure.closedAt()), moments.offset(erasure.erasedAt()),
        moments.offset(ends.logKeptUntil(erasure)), erasure.rows(), erasure.processes());
  }
}
