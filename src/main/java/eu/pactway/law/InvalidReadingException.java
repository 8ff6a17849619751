package eu.pactway.law;

/** A reading was chosen that nobody argues, or for a question that is not open; names those there are. */
public class InvalidReadingException extends LawException {

  public InvalidReadingException(String message) {
    super(message);
  }
}
