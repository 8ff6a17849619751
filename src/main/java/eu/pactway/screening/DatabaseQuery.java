package eu.pactway.screening;

import eu.pactway.partner.SecurityPort.Database;
import eu.pactway.partner.SecurityPort.Match;
import java.time.Instant;
import java.util.List;

/**
 * One consultation of one database.
 *
 * @param purpose the article it rests on
 * @param officer who caused it: the officer who established the identity (SCR Art 8(9))
 * @param basis by what the person was asked for: {@code biometric}, {@code identity}, or both where biometric data brought no hit (SCR
 *     Art 14(4)); null where nothing was asked
 * @param note why it was not consulted, or how it was reached; null where there is nothing to say
 */
record DatabaseQuery(
    Database database,
    Instant askedAt,
    String purpose,
    Result result,
    String reference,
    List<Match> matches,
    String officer,
    String basis,
    String note) {

  enum Result {
    NO_HIT,
    HIT,
    /** The system is not in operation, was consulted at the border check, or must not be asked; see the note. */
    NOT_CONSULTED,
    /** The database has the question and answers later. */
    UNANSWERED
  }

  /** The same consultation with the answer that came later. */
  DatabaseQuery answered(Result found, List<Match> records) {
    return new DatabaseQuery(database, askedAt, purpose, found, reference, records, officer, basis, note);
  }
}
