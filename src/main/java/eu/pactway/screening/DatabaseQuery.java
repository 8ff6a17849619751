package eu.pactway.screening;

import eu.pactway.partner.SecurityPort.Database;
import eu.pactway.partner.SecurityPort.Match;
import java.time.Instant;
import java.util.List;

/**
 * One consultation of one database.
 *
 * @param purpose the article it rests on
 */
record DatabaseQuery(Database database, Instant askedAt, String purpose, Result result, String reference, List<Match> matches) {

  enum Result {
    NO_HIT,
    HIT,
    /** The system is not in operation, or was consulted at the border check. */
    NOT_CONSULTED,
    /** The database answers later than the screening waits for it. */
    UNANSWERED
  }
}
