package eu.pactway.dataprotection;

import static eu.pactway.database.Timestamps.instant;
import static eu.pactway.database.Timestamps.timestamp;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.CurrentUser;
import eu.pactway.casefile.UnknownCaseException;
import eu.pactway.privacy.CaseVault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The holds that the data protection officer sets on files and lifts again (GDPR Art 17(3), Art 18). */
@Service
@Transactional
public class Holds {

  private static final String REASON = "retention_hold.reason";
  private static final String LIFT_REASON = "retention_hold.lift_reason";

  private final JdbcClient jdbc;
  private final CaseVault vault;
  private final CaseFile caseFile;
  private final CurrentUser user;
  private final StorageLock lock;
  private final Clock clock;

  Holds(JdbcClient jdbc, CaseVault vault, CaseFile caseFile, CurrentUser user, StorageLock lock, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.caseFile = caseFile;
    this.user = user;
    this.lock = lock;
    this.clock = clock;
  }

  /** @throws UnknownCaseException also where the file was erased while this waited for its turn */
  public UUID set(String caseNumber, String ground, String reason) {
    if (!lock.take(caseNumber)) {
      throw new UnknownCaseException(caseNumber);
    }
    UUID id = UUID.randomUUID();
    jdbc.sql("insert into pactway.retention_hold (id, case_number, ground, reason, since, set_by) values (?, ?, ?, ?, ?, ?)")
        .params(id, caseNumber, ground, vault.sealText(caseNumber, REASON, reason), now(), user.id())
        .update();
    caseFile.note(caseNumber, "erasure-held", "GDPR Art 17(3)", user.id(), "The file is kept beyond its time: " + ground);
    return id;
  }

  /**
   * False where there is no such hold that stands.
   *
   * @param reason null where none was given
   */
  public boolean lift(String caseNumber, UUID id, String reason) {
    return lift(caseNumber, id, reason, user.id());
  }

  /** The same, by whoever submitted the form that says so. */
  boolean lift(String caseNumber, UUID id, String reason, String by) {
    boolean lifted =
        jdbc.sql(
                    """
                    update pactway.retention_hold set lifted_at = :now, lifted_by = :by, lift_reason = :reason
                     where case_number = :case and id = :id and lifted_at is null""")
                .param("now", now())
                .param("by", by)
                .param("reason", reason == null ? null : vault.sealText(caseNumber, LIFT_REASON, reason), Types.BINARY)
                .param("case", caseNumber)
                .param("id", id)
                .update()
            > 0;
    if (lifted) {
      caseFile.note(caseNumber, "erasure-hold-lifted", "GDPR Art 17(3)", by, "A hold on the erasure of the file was lifted");
    }
    return lifted;
  }

  /** Oldest first, those that were lifted too. */
  @Transactional(readOnly = true)
  public List<Hold> of(String caseNumber) {
    return jdbc.sql("select * from pactway.retention_hold where case_number = ? order by since, id")
        .param(caseNumber)
        .query((row, n) -> hold(row, caseNumber))
        .list();
  }

  /** Those that were not lifted. */
  @Transactional(readOnly = true)
  public List<Hold> standing(String caseNumber, String ground) {
    return of(caseNumber).stream().filter(hold -> hold.liftedAt() == null && hold.ground().equals(ground)).toList();
  }

  private Hold hold(ResultSet row, String caseNumber) throws SQLException {
    return new Hold(
        row.getObject("id", UUID.class),
        row.getString("ground"),
        vault.openText(caseNumber, REASON, row.getBytes("reason")),
        instant(row, "since"),
        row.getString("set_by"),
        instant(row, "lifted_at"),
        row.getString("lifted_by"),
        vault.openText(caseNumber, LIFT_REASON, row.getBytes("lift_reason")));
  }

  private OffsetDateTime now() {
    return timestamp(clock.instant());
  }
}
