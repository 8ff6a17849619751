package eu.pactway.dataprotection;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.CurrentUser;
import eu.pactway.privacy.CaseVault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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

  private final JdbcClient jdbc;
  private final CaseVault vault;
  private final CaseFile caseFile;
  private final CurrentUser user;
  private final Clock clock;

  Holds(JdbcClient jdbc, CaseVault vault, CaseFile caseFile, CurrentUser user, Clock clock) {
    this.jdbc = jdbc;
    this.vault = vault;
    this.caseFile = caseFile;
    this.user = user;
    this.clock = clock;
  }

  public UUID set(String caseNumber, String ground, String reason) {
    caseFile.get(caseNumber);
    UUID id = UUID.randomUUID();
    jdbc.sql("insert into pactway.retention_hold (id, case_number, ground, reason, since, set_by) values (?, ?, ?, ?, ?, ?)")
        .params(id, caseNumber, ground, vault.sealText(caseNumber, REASON, reason), now(), user.id())
        .update();
    caseFile.note(caseNumber, "erasure-held", "GDPR Art 17(3)", user.id(), "The file is kept beyond its time: " + ground);
    return id;
  }

  /** False where there is no such hold that stands. */
  public boolean lift(String caseNumber, UUID id) {
    boolean lifted =
        jdbc.sql("update pactway.retention_hold set lifted_at = ?, lifted_by = ? where case_number = ? and id = ? and lifted_at is null")
                .params(now(), user.id(), caseNumber, id)
                .update()
            > 0;
    if (lifted) {
      caseFile.note(caseNumber, "erasure-hold-lifted", "GDPR Art 17(3)", user.id(), "A hold on the erasure of the file was lifted");
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

  private Hold hold(ResultSet row, String caseNumber) throws SQLException {
    return new Hold(
        row.getObject("id", UUID.class),
        row.getString("ground"),
        vault.openText(caseNumber, REASON, row.getBytes("reason")),
        instant(row, "since"),
        row.getString("set_by"),
        instant(row, "lifted_at"),
        row.getString("lifted_by"));
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }
}
