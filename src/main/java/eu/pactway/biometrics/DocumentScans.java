package eu.pactway.biometrics;

import eu.pactway.casefile.Document;
import eu.pactway.casefile.DocumentView;
import eu.pactway.casefile.Documents;
import eu.pactway.partner.BiometricsPort.Identity;
import eu.pactway.partner.BiometricsPort.IdentityDocument;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Scans in colour of the documents that persons carry: kept as documents of the file and sent along (Eurodac Art 17(1)(j) and its parallels). */
@Component
class DocumentScans {

  static final String KIND = "identity-document-scan";

  private static final String OTHER = "other";

  private final Documents documents;

  DocumentScans(Documents documents) {
    this.documents = documents;
  }

  void keep(String caseNumber, DocumentScan scan) {
    documents.add(caseNumber, KIND, "Identity or travel document, scanned", null, scan.mediaType(), scan.content());
  }

  /** The identity with the last scan; a scan of a document of which nothing else is known makes one of its own. */
  Identity with(String caseNumber, Identity identity) {
    Optional<Document> scan =
        documents.of(caseNumber).stream().filter(document -> document.kind().equals(KIND)).findFirst().map(DocumentView::id).flatMap(id -> documents.find(caseNumber, id));
    return scan.map(found -> with(found, identity)).orElse(identity);
  }

  private static Identity with(Document scan, Identity is) {
    List<IdentityDocument> all = new ArrayList<>(is.documents());
    IdentityDocument first = all.isEmpty() ? new IdentityDocument(OTHER, null, null, null, null, null, null) : all.remove(0);
    String content = Base64.getEncoder().encodeToString(scan.content());
    all.add(
        0,
        new IdentityDocument(
            first.type(), first.number(), first.issuingCountry(), first.expires(), first.authentic(), content, scan.view().mediaType()));
    return new Identity(
        is.familyNames(), is.givenNames(), is.birthNames(), is.previousNames(), is.aliases(), is.nationalities(), is.dateOfBirth(),
        is.placeOfBirth(), is.sex(), all);
  }
}
