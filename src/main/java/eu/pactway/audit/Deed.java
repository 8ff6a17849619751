package eu.pactway.audit;

/**
 * Something to be kept in the log.
 *
 * @param caseNumber null for what is of no case
 * @param who user id, or {@code engine}
 * @param roles roles and units the person had then; empty for the engine
 * @param what the operation, such as {@code READ_FILE}
 * @param outcome allowed or refused
 * @param detail what exactly, such as the type of an event or the id of a form; no personal data; may be null
 * @param purpose why, as the caller said; may be null
 */
record Deed(String caseNumber, String who, String roles, String what, Outcome outcome, String detail, String purpose) {

  enum Outcome {
    ALLOWED,
    REFUSED
  }

  /** The chain of what belongs to no case. */
  static final String OF_NO_CASE = "authority";

  String chain() {
    return caseNumber == null ? OF_NO_CASE : caseNumber;
  }
}
