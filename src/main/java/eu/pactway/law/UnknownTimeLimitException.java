package eu.pactway.law;

/** No time limit of the catalogue has that id. */
public class UnknownTimeLimitException extends LawException {

  public UnknownTimeLimitException(String id) {
    super("no time limit has the id " + id);
  }
}
