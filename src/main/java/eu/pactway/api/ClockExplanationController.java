package eu.pactway.api;

import eu.pactway.casefile.CaseFile;
import eu.pactway.clock.ExplanationPages;
import eu.pactway.clock.NoSuchClockException;
import eu.pactway.clock.StatutoryClocks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How the end of a clock was found, to print for the file. */
@RestController
@Tag(name = "Cases")
class ClockExplanationController {

  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

  private final CaseFile caseFile;
  private final StatutoryClocks clocks;
  private final ExplanationPages pages;

  ClockExplanationController(CaseFile caseFile, StatutoryClocks clocks, ExplanationPages pages) {
    this.caseFile = caseFile;
    this.clocks = clocks;
    this.pages = pages;
  }

  @GetMapping(
      path = "/api/v1/cases/{caseNumber}/clocks/{timeLimit}/explanation",
      produces = {MediaType.TEXT_HTML_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
  @PreAuthorize(ApiRoles.FOLLOW_CASES)
  @Operation(summary = "How the end of a clock was found, as a page to print", description = "HTML, laid out for A4.")
  ResponseEntity<String> page(
      @PathVariable String caseNumber, @PathVariable String timeLimit, Authentication user) {
    var found = caseFile.get(caseNumber);
    var clock = clocks.find(caseNumber, timeLimit)
        .orElseThrow(() -> new NoSuchClockException(caseNumber, timeLimit, "does not run"));
    UnaryOperator<String> names = Reader.seesNames(user) ? UnaryOperator.identity() : new NameMask(found.applicant());
    return ResponseEntity.ok().contentType(HTML).body(pages.page(clock, names));
  }
}
