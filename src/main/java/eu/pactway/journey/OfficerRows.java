package eu.pactway.journey;

import static eu.pactway.database.Timestamps.timestamp;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code pactway.case_officer}: who handles a case in a role. */
@Repository
class OfficerRows {

  private final JdbcClient jdbc;
  private final Clock clock;

  OfficerRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Locked against a change until the transaction ends, so that no task is made for an officer while the case is handed over. */
  Optional<String> find(String caseNumber, String role) {
    return jdbc.sql("select officer from pactway.case_officer where case_number = ? and role = ? for share")
        .params(caseNumber, role)
        .query(String.class)
        .optional();
  }

  /** Officers of a case by role. */
  Map<String, String> of(String caseNumber) {
    Map<String, String> officers = new TreeMap<>();
    jdbc.sql("select role, officer from pactway.case_officer where case_number = ?")
        .param(caseNumber)
        .query(row -> {
          officers.put(row.getString("role"), row.getString("officer"));
        });
    return officers;
  }

  void put(String caseNumber, String role, String officer) {
    jdbc.sql(
            """
            insert into pactway.case_officer (case_number, role, officer, assigned_at) values (?, ?, ?, ?)
            on conflict (case_number, role) do update set officer = excluded.officer, assigned_at = excluded.assigned_at""")
        .params(caseNumber, role, officer, timestamp(clock.instant()))
        .update();
  }

  /** How many cases that still run each officer of the role handles; those with none are not named. */
  Map<String, Integer> load(String role) {
    Map<String, Integer> cases = new TreeMap<>();
    jdbc.sql(
            """
            select o.officer, count(*) as cases from pactway.case_officer o join pactway.case_file c on c.case_number = o.case_number
            where o.role = ? and c.outcome is null group by o.officer""")
        .param(role)
        .query(row -> {
          cases.put(row.getString("officer"), row.getInt("cases"));
        });
    return cases;
  }
}
