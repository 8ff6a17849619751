package eu.pactway.biometrics;

import eu.pactway.partner.Capture;
import java.util.Optional;

/** Where fingerprints and facial image are taken; holds a capture until it is collected. */
interface CaptureStation {

  /**
   * Collects the capture of one session.
   *
   * @param session the session's reference as shown by the station; may be null where the station has one session for the case
   * @param withFingerprints false where fingerprints could not be taken, and the facial image alone was
   * @throws CaptureMissingException where the station has none
   */
  Capture collect(String caseNumber, String session, boolean withFingerprints);

  /** The document that was scanned in the session; empty where none was. */
  default Optional<DocumentScan> scan(String caseNumber, String session) {
    return Optional.empty();
  }

  /** The captures of the case have been kept; the station's copies go. */
  default void collected(String caseNumber) {}
}
