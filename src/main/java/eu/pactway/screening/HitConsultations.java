package eu.pactway.screening;

import static eu.pactway.database.Timestamps.instant;
import static eu.pactway.database.Timestamps.timestamp;

import eu.pactway.privacy.CaseVault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Units consulted on matches, and their opinions, in PostgreSQL. */
@Repository
class HitConsultations {

  /**
   * One consultation.
   *
   * @param reference the unit's own, by which a later answer is known
   * @param opinion null while it is awaited
   */
  record Consultation(String matchReference, String database, String unit, Instant askedAt, String reference, String opinion) {}

  private static final String OPINION = "hit_consultation.opinion";

  private final JdbcClient jdbc;
  private final CaseVault vault;

  HitConsultations(JdbcClient jdbc, CaseVault vault) {
    this.jdbc = jdbc;
    this.vault = vault;
  }

  void keep(String caseNumber, Consultation one, Instant answeredAt) {
    jdbc.sql(
            """
            insert into pactway.hit_consultation (case_number, match_reference, database_name, unit, asked_at, reference, opinion, answered_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (case_number, match_reference) do update set opinion = excluded.opinion, answered_at = excluded.answered_at""")
        .params(
            caseNumber,
            one.matchReference(),
            one.database(),
            one.unit(),
            timestamp(one.askedAt()),
            one.reference(),
            vault.sealText(caseNumber, OPINION, one.opinion()),
            timestamp(answeredAt))
        .update();
  }

  List<Consultation> of(String caseNumber) {
    return jdbc.sql("select * from pactway.hit_consultation where case_number = ? order by asked_at, match_reference")
        .param(caseNumber)
        .query((row, number) -> read(row, caseNumber))
        .list();
  }

  Optional<Consultation> find(String caseNumber, String matchReference) {
    return of(caseNumber).stream().filter(one -> one.matchReference().equals(matchReference)).findFirst();
  }

  private Consultation read(ResultSet row, String caseNumber) throws SQLException {
    return new Consultation(
        row.getString("match_reference"),
        row.getString("database_name"),
        row.getString("unit"),
        instant(row, "asked_at"),
        row.getString("reference"),
        vault.openText(caseNumber, OPINION, row.getBytes("opinion")));
  }
}
