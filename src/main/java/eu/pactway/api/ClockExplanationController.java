package eu.pactway.api;

import static eu.pactway.access.Operation.FOLLOW_CASE;
import static eu.pactway.access.Operation.READ_FILE;

import eu.pactway.access.Permitted;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.Documents;
import eu.pactway.clock.ClockView;
import eu.pactway.clock.Explanation;
import eu.pactway.clock.ExplanationPages;
import eu.pactway.clock.Explanations;
import eu.pactway.clock.NoSuchClockException;
import eu.pactway.clock.StatutoryClocks;
import eu.pactway.letters.ExplanationPdf;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the end of a clock was found, on paper for the file. */
@RestController
@RequestMapping("/api/v1/cases/{caseNumber}/clocks/{timeLimit}")
@Tag(name = "Cases")
class ClockExplanationController {

  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
  private static final String KIND = "time-limit-explanation";

  record Kept(String documentId) {}

  private final CaseFile caseFile;
  private final Documents documents;
  private final StatutoryClocks clocks;
  private final Explanations explanations;
  private final ExplanationPages pages;
  private final ExplanationPdf pdf;
  private final Idempotency idempotency;

  ClockExplanationController(
      CaseFile caseFile,
      Documents documents,
      StatutoryClocks clocks,
      Explanations explanations,
      ExplanationPages pages,
      ExplanationPdf pdf,
      Idempotency idempotency) {
    this.caseFile = caseFile;
    this.documents = documents;
    this.clocks = clocks;
    this.explanations = explanations;
    this.pages = pages;
    this.pdf = pdf;
    this.idempotency = idempotency;
  }

  @GetMapping(
      path = "/explanation",
      produces = {MediaType.TEXT_HTML_VALUE, MediaType.APPLICATION_PDF_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
  @Permitted(FOLLOW_CASE)
  @Operation(
      summary = "How the end of a clock was found, to print",
      description = "HTML laid out for A4; with Accept: application/pdf, or as …/explanation.pdf, a PDF.")
  ResponseEntity<?> page(
      @PathVariable String caseNumber,
      @PathVariable String timeLimit,
      @RequestHeader(name = HttpHeaders.ACCEPT, required = false) List<MediaType> accepted,
      Authentication user) {
    if (accepted != null && accepted.contains(MediaType.APPLICATION_PDF)) {
      return pdfFile(caseNumber, timeLimit, user);
    }
    return ResponseEntity.ok().contentType(HTML).body(pages.page(clock(caseNumber, timeLimit), names(caseNumber, user)));
  }

  @GetMapping(path = "/explanation.pdf")
  @Permitted(FOLLOW_CASE)
  @Operation(summary = "How the end of a clock was found, as PDF")
  ResponseEntity<byte[]> pdfFile(@PathVariable String caseNumber, @PathVariable String timeLimit, Authentication user) {
    byte[] file = pdf.render(explanations.of(clock(caseNumber, timeLimit), names(caseNumber, user)));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + caseNumber + "-" + timeLimit + ".pdf\"")
        .body(file);
  }

  @PostMapping(path = "/explanation", produces = MediaType.APPLICATION_JSON_VALUE)
  @Permitted(READ_FILE)
  @Operation(summary = "Keep in the file how the end of a clock was found", description = "As a PDF among the documents of the case.")
  @ApiResponse(responseCode = "201", description = "Kept; Location says where to read it")
  ResponseEntity<Kept> keep(
      @PathVariable String caseNumber,
      @PathVariable String timeLimit,
      @RequestHeader(name = "Idempotency-Key", required = false) String idempotencyKey,
      Authentication user) {
    Explanation explanation = explanations.of(clock(caseNumber, timeLimit), UnaryOperator.identity());
    String id = idempotency.once(
        user.getName(),
        idempotencyKey,
        caseNumber,
        List.of(KIND, caseNumber, timeLimit),
        () -> documents
            .add(caseNumber, KIND, explanation.limit(), "en", MediaType.APPLICATION_PDF_VALUE, pdf.render(explanation))
            .toString());
    return ResponseEntity.created(URI.create("/api/v1/cases/" + caseNumber + "/documents/" + id)).body(new Kept(id));
  }

  private ClockView clock(String caseNumber, String timeLimit) {
    caseFile.get(caseNumber);
    return clocks.find(caseNumber, timeLimit).orElseThrow(() -> new NoSuchClockException(caseNumber, timeLimit, "does not run"));
  }

  private UnaryOperator<String> names(String caseNumber, Authentication user) {
    return Reader.seesNames(user) ? UnaryOperator.identity() : new NameMask(caseFile.get(caseNumber).applicant());
  }
}
