package eu.pactway.biometrics;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.pactway.casefile.Document;
import eu.pactway.casefile.Documents;
import eu.pactway.partner.Capture;
import java.io.IOException;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Captures that a station has deposited in the case file: documents of kind {@code biometric-capture}, whose content is JSON with
 * {@code fingerprints} and {@code facialImage} in Base64, and whose title is the session's reference.
 */
@Component
@Profile("!simulators")
class DepositedCaptures implements CaptureStation {

  private static final String KIND = "biometric-capture";

  private final Documents documents;
  private final ObjectMapper json;

  DepositedCaptures(Documents documents, ObjectMapper json) {
    this.documents = documents;
    this.json = json;
  }

  @Override
  public Capture collect(String caseNumber, String session, boolean withFingerprints) {
    Capture capture =
        documents.of(caseNumber).stream()
            .filter(document -> document.kind().equals(KIND) && (session == null || document.title().equals(session)))
            .findFirst()
            .flatMap(document -> documents.find(caseNumber, document.id()))
            .map(this::read)
            .orElseThrow(() -> new CaptureMissingException(caseNumber));
    return withFingerprints ? capture : new Capture(null, capture.facialImage());
  }

  private Capture read(Document document) {
    try {
      return json.readValue(document.content(), Capture.class);
    } catch (IOException unreadable) {
      throw new IllegalStateException("A deposited capture cannot be read");
    }
  }
}
