package eu.pactway.api;

import static eu.pactway.access.Operation.READ_AUDIT;
import static eu.pactway.access.Operation.VERIFY_AUDIT;

import eu.pactway.access.Permitted;
import eu.pactway.audit.AccessLogs;
import eu.pactway.audit.Audit;
import eu.pactway.audit.AuditEntry;
import eu.pactway.audit.AuditReport;
import eu.pactway.audit.LogRetention;
import eu.pactway.audit.RetiredLog;
import eu.pactway.casefile.CaseFile;
import eu.pactway.dataprotection.Erasures;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who did and read what, and whether that log is whole. */
@RestController
@RequestMapping("/api/v1/audit")
@Tag(name = "Audit")
class AuditController {

  /** @param retired what stands for lines whose time was over */
  record CaseLog(String caseNumber, String hashRecipe, List<AuditEntry> entries, List<Audit.Proof> seals, List<RetiredLog> retired) {}

  private final Audit audit;
  private final LogRetention retention;
  private final AccessLogs accessLogs;
  private final CaseFile caseFile;
  private final Erasures erasures;

  AuditController(Audit audit, LogRetention retention, AccessLogs accessLogs, CaseFile caseFile, Erasures erasures) {
    this.audit = audit;
    this.retention = retention;
    this.accessLogs = accessLogs;
    this.caseFile = caseFile;
    this.erasures = erasures;
  }

  @GetMapping("/verify")
  @Permitted(VERIFY_AUDIT)
  @Operation(
      summary = "Verify the audit log",
      description = "Computes every hash and every seal anew. intact is true where nothing was changed, taken out or cut off; retired counts the logs of "
          + "erased cases whose time was over, which is no fault; faults name up to a "
          + "hundred places, faultCount all of them. Keep number and hash of lastSeal outside of the database.")
  AuditReport verify() {
    return audit.verify();
  }

  @GetMapping("/cases/{caseNumber}")
  @Permitted(READ_AUDIT)
  @Operation(
      summary = "Read the audit log of a case",
      description = "Every line with its hash, how hashes are computed, and the seals that cover the lines. Of a case that was erased too. What goes to a "
          + "court is exported by POST /cases/{caseNumber}/court-exports, which also holds the file.")
  CaseLog export(@PathVariable String caseNumber) {
    if (erasures.find(caseNumber).isEmpty()) {
      caseFile.get(caseNumber);
    }
    return new CaseLog(caseNumber, AuditEntry.RECIPE, audit.ofCase(caseNumber), audit.proofs(caseNumber), retention.of(caseNumber));
  }

  @GetMapping(path = "/cases/{caseNumber}/access-log.pdf")
  @Permitted(READ_AUDIT)
  @Operation(summary = "Print a person's own access log", description = "Who read or changed the file, by role; for the person (GDPR Art 15).")
  ResponseEntity<byte[]> accessLog(@PathVariable String caseNumber) {
    caseFile.get(caseNumber);
    ContentDisposition name = ContentDisposition.inline().filename("access-log-" + caseNumber + ".pdf").build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
        .body(accessLogs.print(caseNumber));
  }
}
