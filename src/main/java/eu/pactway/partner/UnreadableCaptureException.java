package eu.pactway.partner;

/** A capture is not what the standard says; the message names the field and holds no biometric data. */
public class UnreadableCaptureException extends RuntimeException {

  public UnreadableCaptureException(String fault) {
    super(fault);
  }
}
