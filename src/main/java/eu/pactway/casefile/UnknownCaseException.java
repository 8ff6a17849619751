package eu.pactway.casefile;

/** No case of that number is in the file. */
public class UnknownCaseException extends RuntimeException {

  private final String caseNumber;

  public UnknownCaseException(String caseNumber) {
    super("No case " + caseNumber);
    this.caseNumber = caseNumber;
  }

  public String caseNumber() {
    return caseNumber;
  }
}
