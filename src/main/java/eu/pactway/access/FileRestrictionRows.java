package eu.pactway.access;

import static eu.pactway.database.Timestamps.instant;
import static eu.pactway.database.Timestamps.timestamp;

import eu.pactway.privacy.CaseVault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code pactway.file_restriction}; the words are sealed under the key of the case. */
@Repository
class FileRestrictionRows {

  private static final String REASONS = "file_restriction.reasons";
  private static final String BECAUSE = "file_restriction.lifted_because";

  private final JdbcClient jdbc;
  private final CaseVault vault;

  FileRestrictionRows(JdbcClient jdbc, CaseVault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  void add(UUID id, String caseNumber, String part, String ground, String reasons, Instant at, String by) {
    jdbc.sql("insert into pactway.file_restriction (id, case_number, part, ground, reasons, decided_at, decided_by) values (?, ?, ?, ?, ?, ?, ?)")
        .params(id, caseNumber, part, ground, vault.sealText(caseNumber, REASONS, reasons), timestamp(at), by)
        .update();
  }

  boolean clear(String caseNumber, UUID id, String adviser) {
    return jdbc.sql(
                """
                update pactway.file_restriction set cleared = array_append(array_remove(cleared, ?), ?)
                 where case_number = ? and id = ? and lifted_at is null""")
            .params(adviser, adviser, caseNumber, id)
            .update()
        > 0;
  }

  boolean lift(String caseNumber, UUID id, String because, Instant at, String by) {
    return jdbc.sql(
                """
                update pactway.file_restriction set lifted_at = ?, lifted_by = ?, lifted_because = ?
                 where case_number = ? and id = ? and lifted_at is null""")
            .params(timestamp(at), by, vault.sealText(caseNumber, BECAUSE, because), caseNumber, id)
            .update()
        > 0;
  }

  /** Oldest first, those that were lifted too. */
  List<FileRestriction> of(String caseNumber) {
    return jdbc.sql("select * from pactway.file_restriction where case_number = ? order by decided_at, id")
        .param(caseNumber)
        .query((row, n) -> restriction(row, caseNumber))
        .list();
  }

  private FileRestriction restriction(ResultSet row, String caseNumber) throws SQLException {
    byte[] because = row.getBytes("lifted_because");
    return new FileRestriction(
        row.getObject("id", UUID.class),
        row.getString("part"),
        row.getString("ground"),
        vault.openText(caseNumber, REASONS, row.getBytes("reasons")),
        instant(row, "decided_at"),
        row.getString("decided_by"),
        Set.of((String[]) row.getArray("cleared").getArray()),
        instant(row, "lifted_at"),
        row.getString("lifted_by"),
        because == null ? null : vault.openText(caseNumber, BECAUSE, because));
  }
}
