package eu.pactway.privacy;

/** A sealed value does not open: it was changed, or put at another case or column than it was sealed for. */
public class BrokenSealException extends IllegalStateException {

  BrokenSealException(String caseNumber, String column) {
    super("The seal of " + column + " in case " + caseNumber + " is broken");
  }
}
