package eu.pactway.privacy;

/** The data key of the case was destroyed: nothing of it can be read, and nothing more is kept about it. */
public class CaseErasedException extends IllegalStateException {

  CaseErasedException(String caseNumber) {
    super("Case " + caseNumber + " is erased");
  }
}
