package eu.pactway.screening;

import static eu.pactway.database.Timestamps.instant;
import static eu.pactway.database.Timestamps.timestamp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.pactway.partner.SecurityPort.Database;
import eu.pactway.partner.SecurityPort.Match;
import eu.pactway.privacy.CaseVault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The log of consulted databases, in PostgreSQL. */
@Repository
class DatabaseQueries {

  private static final String MATCHES_COLUMN = "database_query.matches";
  private static final String NOTE = "database_query.note";
  private static final TypeReference<List<Match>> MATCHES = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final CaseVault vault;

  DatabaseQueries(JdbcClient jdbc, ObjectMapper json, CaseVault vault) {
    this.jdbc = jdbc;
    this.json = json;
    this.vault = vault;
  }

  void keep(String caseNumber, DatabaseQuery query) {
    jdbc.sql(
            """
            insert into pactway.database_query (id, case_number, database_name, asked_at, purpose, result, reference, matches,
              officer, basis, note)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (case_number, database_name) do update set asked_at = excluded.asked_at, purpose = excluded.purpose,
              result = excluded.result, reference = excluded.reference, matches = excluded.matches, officer = excluded.officer,
              basis = excluded.basis, note = excluded.note""")
        .params(
            UUID.randomUUID(),
            caseNumber,
            query.database().name(),
            timestamp(query.askedAt()),
            query.purpose(),
            query.result().name(),
            query.reference(),
            vault.sealText(caseNumber, MATCHES_COLUMN, text(query.matches())),
            query.officer(),
            query.basis(),
            vault.sealText(caseNumber, NOTE, query.note()))
        .update();
  }

  /** In the order in which they were asked. */
  List<DatabaseQuery> of(String caseNumber) {
    return jdbc.sql("select * from pactway.database_query where case_number = ? order by asked_at, database_name")
        .param(caseNumber)
        .query((row, n) -> query(row, caseNumber))
        .list();
  }

  private DatabaseQuery query(ResultSet row, String caseNumber) throws SQLException {
    try {
      return new DatabaseQuery(
          Database.valueOf(row.getString("database_name")),
          instant(row, "asked_at"),
          row.getString("purpose"),
          DatabaseQuery.Result.valueOf(row.getString("result")),
          row.getString("reference"),
          json.readValue(vault.openText(caseNumber, MATCHES_COLUMN, row.getBytes("matches")), MATCHES),
          row.getString("officer"),
          row.getString("basis"),
          vault.openText(caseNumber, NOTE, row.getBytes("note")));
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("The matches of a query cannot be read");
    }
  }

  private String text(List<Match> matches) {
    try {
      return json.writeValueAsString(matches);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("The matches of a query cannot be written");
    }
  }
}
