package eu.pactway.casefile;

/** Neither the law's vocabulary nor {@code events/*.yaml} knows the type of an event. */
public class UnknownEventTypeException extends RuntimeException {

  private final String type;

  public UnknownEventTypeException(String type) {
    super("No event type '" + type + "' in the law's vocabulary or in events/*.yaml");
    this.type = type;
  }

  public String type() {
    return type;
  }
}
