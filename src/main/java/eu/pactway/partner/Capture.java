package eu.pactway.partner;

/**
 * Biometric data of one capture. Its text form says nothing, so that no log can.
 *
 * @param fingerprints Base64 of the fingerprint template; null where fingerprints could not be taken
 * @param facialImage Base64 of the facial image; null where none was taken
 */
public record Capture(String fingerprints, String facialImage) {

  @Override
  public String toString() {
    return "Capture[not shown]";
  }
}
