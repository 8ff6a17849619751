package eu.pactway.law;

/** The event a limit should run from cannot be read. */
public class InvalidTriggerException extends LawException {

  public InvalidTriggerException(String message) {
    super(message);
  }
}
