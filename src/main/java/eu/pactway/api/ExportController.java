package eu.pactway.api;

import static eu.pactway.access.Operation.EXPORT_DATA;

import eu.pactway.access.Permitted;
import eu.pactway.casefile.CaseFile;
import eu.pactway.dataprotection.DataExports;
import eu.pactway.dataprotection.PersonsCopy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The data of a person for that person; for the data protection officer, who hands them over. */
@RestController
@RequestMapping("/api/v1/cases/{caseNumber}")
@Permitted(EXPORT_DATA)
@Tag(name = "Data protection")
class ExportController {

  private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

  private final CaseFile caseFile;
  private final DataExports exports;
  private final PersonsCopy copy;

  ExportController(CaseFile caseFile, DataExports exports, PersonsCopy copy) {
    this.caseFile = caseFile;
    this.exports = exports;
    this.copy = copy;
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

  private static ResponseEntity<byte[]> download(byte[] content, String name, MediaType type) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
        .body(content);
  }
}
