package eu.pactway.api;

import static eu.pactway.access.Operation.READ_FILE;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.pactway.access.FileRestrictions;
import eu.pactway.access.FileView;
import eu.pactway.access.Permitted;
import eu.pactway.access.Standing;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.Document;
import eu.pactway.casefile.DocumentView;
import eu.pactway.casefile.Documents;
import eu.pactway.casefile.FormRecordView;
import eu.pactway.casefile.Records;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The documents and submitted forms of a case. */
@RestController
@RequestMapping("/api/v1/cases/{caseNumber}")
@Permitted(READ_FILE)
@Tag(name = "Cases")
class FileController {

  record DocumentAnswer(
      String id, String kind, String title, String language, String mediaType, long size, String sha256, OffsetDateTime addedAt,
      String addedBy, @JsonInclude(JsonInclude.Include.NON_NULL) String withheld) {}

  record RecordAnswer(
      String id, String formId, String formVersion, String elementId, Map<String, Object> answers, String submittedBy,
      OffsetDateTime at, @JsonInclude(JsonInclude.Include.NON_NULL) String withheld) {}

  private final CaseFile caseFile;
  private final Documents documents;
  private final Records records;
  private final FileRestrictions restrictions;
  private final Moments moments;

  FileController(CaseFile caseFile, Documents documents, Records records, FileRestrictions restrictions, Moments moments) {
    this.caseFile = caseFile;
    this.documents = documents;
    this.records = records;
    this.restrictions = restrictions;
    this.moments = moments;
  }

  @GetMapping("/documents")
  @Operation(summary = "List the documents of a case", description = "Newest first. Of what is withheld from an adviser only the ground stands in withheld (APR Art 18(2), SCR Art 17(3)).")
  List<DocumentAnswer> documents(@PathVariable String caseNumber, Authentication user) {
    caseFile.get(caseNumber);
    FileView seen = restrictions.view(Standing.of(user), caseNumber);
    return documents.of(caseNumber).stream()
        .map(view -> seen.withheldDocument(view.id(), view.kind()).map(ground -> withheld(view, ground)).orElseGet(() -> answer(view)))
        .toList();
  }

  @GetMapping("/documents/{id}")
  @Operation(summary = "Read the content of a document", description = "In its own media type; always as a download.")
  ResponseEntity<byte[]> document(@PathVariable String caseNumber, @PathVariable UUID id, Authentication user) {
    Document document =
        documents.find(caseNumber, id).orElseThrow(() -> new NothingThereException("No document " + id + " in case " + caseNumber));
    DocumentView view = document.view();
    restrictions.view(Standing.of(user), caseNumber).requireDocument(id, view.kind());
    var disposition = ContentDisposition.attachment().filename(view.title(), StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(view.mediaType()))
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .eTag(view.sha256())
        .body(document.content());
  }

  @GetMapping("/records")
  @Operation(summary = "Read the submitted forms of a case", description = "Newest first; records never change. Of what is withheld from an adviser only the ground stands in withheld (APR Art 18(2), SCR Art 17(3)).")
  List<RecordAnswer> records(@PathVariable String caseNumber, Authentication user) {
    caseFile.get(caseNumber);
    FileView seen = restrictions.view(Standing.of(user), caseNumber);
    return records.of(caseNumber).stream()
        .filter(record -> !Complained.reserved(record.formId()))
        .map(view -> seen.withheldRecord(view.id(), view.formId()).map(ground -> withheld(view, ground)).orElseGet(() -> answer(view)))
        .toList();
  }

  private DocumentAnswer withheld(DocumentView view, String ground) {
    return new DocumentAnswer(view.id().toString(), null, null, null, null, 0, null, moments.offset(view.addedAt()), null, ground);
  }

  private RecordAnswer withheld(FormRecordView view, String ground) {
    return new RecordAnswer(view.id().toString(), null, null, null, Map.of(), null, moments.offset(view.at()), ground);
  }

  private DocumentAnswer answer(DocumentView view) {
    return new DocumentAnswer(
        view.id().toString(),
        view.kind(),
        view.title(),
        view.language(),
        view.mediaType(),
        view.size(),
        view.sha256(),
        moments.offset(view.addedAt()),
        view.addedBy(),
        null);
  }

  private RecordAnswer answer(FormRecordView view) {
    return new RecordAnswer(
        view.id().toString(),
        view.formId(),
        view.formVersion(),
        view.elementId(),
        view.answers(),
        view.submittedBy(),
        moments.offset(view.at()),
        null);
  }
}
