package eu.pactway.partner;

/** What partners have answered, kept so that no step asks twice. */
public interface StoredAnswers {

  /** Erases what the partner has answered for the case so far. That it was asked, when, why, and the hash of its answer remain. */
  void erase(Partner partner, String caseNumber);
}
