package eu.pactway.biometrics;

/** Eurodac was asked for a result that is overdue, and has none yet; the step that asked is tried again (Eurodac Art 38(2)). */
class AnswerMissingException extends RuntimeException {

  AnswerMissingException(String caseNumber) {
    super("Eurodac has no result of the comparison for case " + caseNumber + " yet");
  }
}
