package eu.pactway.law;

/** An adjustment that makes no sense for the limit: unknown extension, missing dates, value out of the act's bounds. */
public class InvalidAdjustmentException extends LawException {

  public InvalidAdjustmentException(String message) {
    super(message);
  }
}
