package eu.pactway.dataprotection;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import eu.pactway.audit.Audit;
import eu.pactway.audit.AuditEntry;
import eu.pactway.casefile.CaseFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What goes to a court; while the court may ask for the original, the file is kept (GDPR Art 17(3)(e)). */
@Service
@Transactional
public class CourtExports {

  private final CaseFile caseFile;
  private final FileHolds holds;
  private final DataExports exports;
  private final PersonsCopy copy;
  private final Audit audit;
  private final ObjectMapper json;

  CourtExports(CaseFile caseFile, FileHolds holds, DataExports exports, PersonsCopy copy, Audit audit, ObjectMapper json) {
    this.caseFile = caseFile;
    this.holds = holds;
    this.exports = exports;
    this.copy = copy;
    this.audit = audit;
    this.json = json.copy().enable(SerializationFeature.INDENT_OUTPUT);
  }

  /**
   * A zip of the log ({@code log.json}), of the file (folder {@code file}), or of both.
   *
   * @param court which court, and {@code reference} its number of the matter: what the hold says of itself
   */
  public byte[] export(String caseNumber, boolean log, boolean file, String court, String reference) {
    caseFile.get(caseNumber);
    holds.hold(caseNumber, court + ", " + reference);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      if (log) {
        DataExports.put(zip, "log.json", json.writeValueAsBytes(logOf(caseNumber)));
      }
      if (file) {
        exports.fill(zip, "file/", caseNumber, copy.print(caseNumber));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private Map<String, Object> logOf(String caseNumber) {
    return Map.of(
        "caseNumber", caseNumber, "hashRecipe", AuditEntry.RECIPE, "entries", audit.ofCase(caseNumber), "seals", audit.proofs(caseNumber));
  }
}
