package eu.pactway.partner;

import java.util.Base64;
import java.util.List;

/**
 * Biometric data of one capture. Its text form says nothing, so that no log can. How large it may be is the bound of every request's body:
 * both hands, compressed as the standard asks, are a quarter of it.
 *
 * @param fingerprints Base64 of a {@link FingerMinutiaeRecord} (ISO/IEC 19794-2:2005) or of a {@link NistContainer} (ANSI/NIST-ITL); null
 *     where fingerprints could not be taken
 * @param facialImage Base64 of a {@link FaceImageRecord} (ISO/IEC 19794-5); null where none was taken
 */
public record Capture(String fingerprints, String facialImage) {

  /**
   * Holds the capture against its standards before it is sent, and again where it is received.
   *
   * @throws UnreadableCaptureException naming what is wrong
   */
  public void check() {
    if (fingerprints == null && facialImage == null) {
      throw new UnreadableCaptureException("The capture holds neither fingerprints nor a facial image");
    }
    if (fingerprints != null) {
      checkFingerprints();
    }
    if (facialImage != null) {
      FaceImageRecord.check(bytes("Facial image (ISO/IEC 19794-5)", facialImage));
    }
  }

  private void checkFingerprints() {
    byte[] bytes = fingerprintBytes();
    if (NistContainer.begins(bytes)) {
      NistContainer.read(bytes);
    } else {
      FingerMinutiaeRecord.read(bytes);
    }
  }

  /** The images of the fingers; empty where the fingerprints are minutiae. */
  public List<FingerImage> fingerImages() {
    byte[] bytes = fingerprintBytes();
    return NistContainer.begins(bytes) ? NistContainer.read(bytes).fingers() : List.of();
  }

  /** The fingerprints as a record. */
  public FingerMinutiaeRecord minutiae() {
    return FingerMinutiaeRecord.read(fingerprintBytes());
  }

  public byte[] fingerprintBytes() {
    return bytes("Fingerprints", fingerprints);
  }

  private static byte[] bytes(String what, String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw new UnreadableCaptureException(what + ": not in Base64");
    }
  }

  @Override
  public String toString() {
    return "Capture[not shown]";
  }
}
