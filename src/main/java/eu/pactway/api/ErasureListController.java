package eu.pactway.api;

import static eu.pactway.access.Operation.SEE_ERASURES;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.pactway.access.Permitted;
import eu.pactway.dataprotection.ErasedBefore;
import eu.pactway.dataprotection.Erasure;
import eu.pactway.dataprotection.Erasures;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was erased, for the data protection officer to keep apart from the database: after a restore it is erased again (GDPR Art 5(2)). */
@RestController
@RequestMapping("/api/v1/erasures")
@Tag(name = "Data protection")
class ErasureListController {

  /** When and on what ground it had been erased before it came back. */
  record FirstErasure(String ground, OffsetDateTime erasedAt) {}

  /** @param first only of a case that had been erased before */
  record ErasedCase(
      String caseNumber, String ground, OffsetDateTime closedAt, OffsetDateTime erasedAt, @JsonInclude(JsonInclude.Include.NON_NULL) FirstErasure first) {}

  /** {@code nextCursor} is null on the last page. */
  record ErasureList(List<ErasedCase> items, String nextCursor) {}

  private final Erasures erasures;
  private final Moments moments;

  ErasureListController(Erasures erasures, Moments moments) {
    this.erasures = erasures;
    this.moments = moments;
  }

  @GetMapping
  @Permitted(SEE_ERASURES)
  @Operation(
      summary = "List the cases that were erased",
      description = "In the order of their numbers, a page at a time: number, ground and moments, nothing of the person. Keep the answers apart from the database: "
          + "after the restore of an older dump the command erase-again takes them, one a line.")
  ErasureList list(
      @Parameter(description = "nextCursor of the page before") @RequestParam(required = false) String cursor,
      @Parameter(description = "1 to 200") @RequestParam(defaultValue = "50") int limit) {
    if (limit < 1 || limit > 200) {
      throw InvalidInputException.of("limit", "must be 1 to 200");
    }
    List<Erasure> found = erasures.list(Cursor.read(cursor), limit + 1);
    List<ErasedCase> page = found.stream().limit(limit).map(this::answer).toList();
    return new ErasureList(page, found.size() > limit ? Cursor.of(page.get(limit - 1).caseNumber()) : null);
  }

  private ErasedCase answer(Erasure erasure) {
    return new ErasedCase(
        erasure.caseNumber(), erasure.ground(), moments.offset(erasure.closedAt()), moments.offset(erasure.erasedAt()),
        erasures.before(erasure.caseNumber()).map(this::first).orElse(null));
  }

  private FirstErasure first(ErasedBefore before) {
    return new FirstErasure(before.ground(), moments.offset(before.erasedAt()));
  }
}
