package eu.pactway.api;

import static eu.pactway.access.Operation.EXPORT_DATA;

import eu.pactway.access.Permitted;
import eu.pactway.casefile.CaseFile;
import eu.pactway.dataprotection.CourtExports;
import eu.pactway.dataprotection.DataExports;
import eu.pactway.dataprotection.PersonsCopy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The data of a person for that person; for the data protection officer, who hands them over. */
@RestController
@RequestMapping("/api/v1/cases/{caseNumber}")
@Permitted(EXPORT_DATA)
@Tag(name = "Data protection")
class ExportController {

  record CourtExport(
      @NotNull(message = "is required") @Pattern(regexp = "log|file|both", message = "must be one of log|file|both") String content,
      @NotBlank(message = "is required") @Size(max = 200, message = "has at most 200 characters") String court,
      @NotBlank(message = "is required") @Size(max = 200, message = "has at most 200 characters") String reference) {}

  private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

  private final CaseFile caseFile;
  private final DataExports exports;
  private final PersonsCopy copy;
  private final CourtExports courts;

  ExportController(CaseFile caseFile, DataExports exports, PersonsCopy copy, CourtExports courts) {
    this.caseFile = caseFile;
    this.exports = exports;
    this.copy = copy;
    this.courts = courts;
  }

  @GetMapping("/export")
  @Operation(
      summary = "Export the data of a case for its person",
      description = "A zip: data.json for machines, copy.pdf to read, the documents (GDPR Arts 15 and 20). What is left out is named in it with its ground. "
          + "The log of who read the file has its own page under Audit.")
  ResponseEntity<byte[]> export(@PathVariable String caseNumber) {
    caseFile.get(caseNumber);
    return download(exports.zip(caseNumber, copy.print(caseNumber)), "data-" + caseNumber + ".zip", ZIP);
  }

  @GetMapping("/export/copy.pdf")
  @Operation(summary = "Print the copy for the person", description = "The same data to read (GDPR Art 15(3)).")
  ResponseEntity<byte[]> print(@PathVariable String caseNumber) {
    caseFile.get(caseNumber);
    return download(copy.print(caseNumber), "copy-" + caseNumber + ".pdf", MediaType.APPLICATION_PDF);
  }

  @PostMapping("/court-exports")
  @Operation(
      summary = "Export for a court",
      description = "A zip: log.json with every line of the audit log, its hashes and seals; folder file with the data, the copy and the documents. The "
          + "file is held from erasure from now on (GDPR Art 17(3)(e)); a task of the data protection officer ends that.")
  ResponseEntity<byte[]> forCourt(@PathVariable String caseNumber, @Valid @RequestBody CourtExport request) {
    boolean both = request.content().equals("both");
    byte[] zip =
        courts.export(
            caseNumber, both || request.content().equals("log"), both || request.content().equals("file"), request.court(), request.reference());
    return download(zip, "court-" + caseNumber + ".zip", ZIP);
  }

  private static ResponseEntity<byte[]> download(byte[] content, String name, MediaType type) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
        .body(content);
  }
}
