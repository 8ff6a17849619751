package eu.pactway.biometrics;

/** The capture that the form speaks of has not arrived from the station yet; it is collected again by the retry cycle. */
class CaptureMissingException extends RuntimeException {

  CaptureMissingException(String caseNumber) {
    super("No biometric capture has arrived for case " + caseNumber);
  }
}
