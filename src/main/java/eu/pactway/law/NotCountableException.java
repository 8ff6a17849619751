package eu.pactway.law;

/** The act gives no number, the Member State set none, and there is no target either: there is nothing to count. */
public class NotCountableException extends LawException {

  public NotCountableException(TimeLimit limit) {
    super(limit.id() + " (" + limit.article() + ") has no number to count: give the Member State's value as a national adjustment");
  }
}
