package eu.pactway.change;

/** A change that cannot be decided as it is asked for. */
public class ChangeRefusedException extends RuntimeException {

  private final String field;

  /** @param field the part of the request at fault */
  public ChangeRefusedException(String field, String why) {
    super(why);
    this.field = field;
  }

  public String field() {
    return field;
  }
}
