package eu.pactway.law;

/** The law cannot answer what was asked; the message says why, in words for the person who asked. */
public abstract class LawException extends RuntimeException {

  protected LawException(String message) {
    super(message);
  }
}
