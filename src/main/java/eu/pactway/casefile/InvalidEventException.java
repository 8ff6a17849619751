package eu.pactway.casefile;

/** An event whose content cannot be used; nothing of it is kept. The message holds none of what was sent. */
public class InvalidEventException extends RuntimeException {

  private final String field;

  /** @param field of what came along, such as {@code fingerprints} */
  public InvalidEventException(String field, String message) {
    super(message);
    this.field = field;
  }

  public String field() {
    return field;
  }
}
