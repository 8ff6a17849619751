package eu.pactway.law;

/** Not a Member State of the Union. */
public class UnknownMemberStateException extends LawException {

  public UnknownMemberStateException(String code) {
    super("not a Member State: " + code);
  }
}
