package eu.pactway.biometrics;

import java.util.Base64;
import java.util.Map;
import java.util.Set;

/** A scan of an identity or travel document as the capture station delivers it. */
record DocumentScan(String mediaType, byte[] content) {

  static final String CONTENT = "documentScan";
  static final String TYPE = "documentScanType";

  /** Larger than any page in colour; longer text is not even decoded. */
  private static final int MOST_CHARACTERS = 12_000_000;

  private static final Set<String> TYPES = Set.of("image/jpeg", "image/png", "application/pdf");

  /**
   * @return null where none was sent
   * @throws IllegalArgumentException naming what is wrong with it
   */
  static DocumentScan of(Map<String, Object> data) {
    Object content = data.get(CONTENT);
    if (content == null) {
      return null;
    }
    String type = String.valueOf(data.get(TYPE));
    if (!TYPES.contains(type)) {
      throw new IllegalArgumentException(TYPE + " must be one of image/jpeg, image/png, application/pdf");
    }
    if (content.toString().length() > MOST_CHARACTERS) {
      throw new IllegalArgumentException("the scan is larger than any page");
    }
    byte[] bytes = Base64.getDecoder().decode(content.toString());
    if (bytes.length == 0) {
      throw new IllegalArgumentException("the scan is empty");
    }
    return new DocumentScan(type, bytes);
  }
}
