package eu.pactway.audit;

import eu.pactway.casefile.CurrentUser;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends the log of a case whose time is over, so that it can still be proved that nothing else is missing. */
@Service
public class LogRetention {

  private final AuditRows rows;
  private final RetiredRows retired;
  private final Sealing sealing;
  private final AuditLog log;
  private final Clock clock;

  LogRetention(AuditRows rows, RetiredRows retired, Sealing sealing, AuditLog log, Clock clock) {
    this.rows = rows;
    this.retired = retired;
    this.sealing = sealing;
    this.log = log;
    this.clock = clock;
  }

  /**
   * All lines of the case, or none: a log that was changed stays for whoever has to look at it.
   *
   * @param ground the article by which it is no longer kept
   * @return empty where the case has no lines
   * @throws IllegalStateException where a line was changed; where another node is sealing the log just now the database refuses, and a
   *     later try succeeds
   */
  @Transactional
  public Optional<RetiredLog> retire(String caseNumber, String ground) {
    // Both chains before the seal, in the order in which all writers take them: who writes to one of them waits for its mark, which the seal takes.
    rows.hold(caseNumber);
    rows.hold(Deed.OF_NO_CASE);
    Verification verification = new Verification(retired.of(caseNumber));
    rows.of(caseNumber).forEach(verification::entry);
    if (verification.anyFault()) {
      throw new IllegalStateException("The log of " + caseNumber + " was changed; it is not retired");
    }
    sealing.seal();
    Optional<RetiredLog> gone = retired.retire(caseNumber, ground, clock.instant().truncatedTo(ChronoUnit.MICROS));
    gone.ifPresent(
        one -> log.keep(new Deed(null, CurrentUser.ENGINE, "", RetiredLog.OPERATION, Deed.Outcome.ALLOWED, one.words(), ground)));
    return gone;
  }

  /** What stands for lines of the case that are gone, oldest first. */
  @Transactional(readOnly = true)
  public List<RetiredLog> of(String caseNumber) {
    return retired.of(caseNumber);
  }
}
