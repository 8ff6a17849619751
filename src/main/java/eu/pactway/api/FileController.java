package eu.pactway.api;

import static eu.pactway.access.Operation.READ_FILE;

import eu.pactway.access.Permitted;
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
      String addedBy) {}

  record RecordAnswer(
      String id, String formId, String formVersion, String elementId, Map<String, Object> answers, String submittedBy,
      OffsetDateTime at) {}

  private final CaseFile caseFile;
  private final Documents documents;
  private final Records records;
  private final Moments moments;

  FileController(CaseFile caseFile, Documents documents, Records records, Moments moments) {
    this.caseFile = caseFile;
    this.documents = documents;
    this.records = records;
    this.moments = moments;
  }

  @GetMapping("/documents")
  @Operation(summary = "List the documents of a case", description = "Newest first.")
  List<DocumentAnswer> documents(@PathVariable String caseNumber) {
    caseFile.get(caseNumber);
    return documents.of(caseNumber).stream().map(this::answer).toList();
  }

  @GetMapping("/documents/{id}")
  @Operation(summary = "Read the content of a document", description = "In its own media type; always as a download.")
  ResponseEntity<byte[]> document(@PathVariable String caseNumber, @PathVariable UUID id) {
    Document document =
        documents.find(caseNumber, id).orElseThrow(() -> new NothingThereException("No document " + id + " in case " + caseNumber));
    DocumentView view = document.view();
    var disposition = ContentDisposition.attachment().filename(view.title(), StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(view.mediaType()))
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .eTag(view.sha256())
        .body(document.content());
  }

  @GetMapping("/records")
  @Operation(summary = "Read the submitted forms of a case", description = "Newest first; records never change.")
  List<RecordAnswer> records(@PathVariable String caseNumber) {
    caseFile.get(caseNumber);
    return records.of(caseNumber).stream().filter(record -> !Complained.reserved(record.formId())).map(this::answer).toList();
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
        view.addedBy());
  }

  private RecordAnswer answer(FormRecordView view) {
    return new RecordAnswer(
        view.id().toString(),
        view.formId(),
        view.formVersion(),
        view.elementId(),
        view.answers(),
        view.submittedBy(),
        moments.offset(view.at()));
  }
}
