package eu.pactway.law;

/** Another law than the limit's act governs the case; names both and the provision that says so. */
public class NotGovernedException extends LawException {

  public NotGovernedException(String message) {
    super(message);
  }
}
