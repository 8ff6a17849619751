package eu.pactway.partner;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/**
 * Biometric data of one capture. Its text form says nothing, so that no log can.
 *
 * @param fingerprints Base64 of a {@link FingerMinutiaeRecord} (ISO/IEC 19794-2:2005); null where fingerprints could not be taken
 * @param facialImage Base64 of a face image record (ISO/IEC 19794-5); null where none was taken
 */
public record Capture(String fingerprints, String facialImage) {

  private static final byte[] FACE = "FAC\0".getBytes(StandardCharsets.US_ASCII);

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
      minutiae();
    }
    if (facialImage != null) {
      byte[] face = bytes("Facial image (ISO/IEC 19794-5)", facialImage);
      if (face.length <= FACE.length || !Arrays.equals(Arrays.copyOf(face, FACE.length), FACE)) {
        throw new UnreadableCaptureException("Facial image (ISO/IEC 19794-5): it does not begin as a face image record");
      }
    }
  }

  /** The fingerprints as a record. */
  public FingerMinutiaeRecord minutiae() {
    return FingerMinutiaeRecord.read(fingerprintBytes());
  }

  public byte[] fingerprintBytes() {
    return bytes("Fingerprints (ISO/IEC 19794-2)", fingerprints);
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
