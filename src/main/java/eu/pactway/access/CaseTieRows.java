package eu.pactway.access;

import static eu.pactway.database.Timestamps.instant;
import static eu.pactway.database.Timestamps.timestamp;

import eu.pactway.casefile.OncePerTransaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code pactway.case_place} and {@code pactway.case_tie}; of one case they are read once a transaction, by one statement. */
@Repository
class CaseTieRows {

  private final OncePerTransaction<Optional<CaseTies>> known = new OncePerTransaction<>();
  private final JdbcClient jdbc;
  private final Clock clock;

  CaseTieRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Optional<CaseTies> find(String caseNumber) {
    return known.get(caseNumber, () -> Optional.ofNullable(read(List.of(caseNumber)).get(caseNumber)));
  }

  /** By case number. */
  Map<String, CaseTies> read(Collection<String> caseNumbers) {
    Map<String, CaseTies> found = new LinkedHashMap<>();
    jdbc.sql(
            """
            select p.case_number, p.unit, p.sensitive, p.restricted_since, t.user_id, t.tie
            from pactway.case_place p left join pactway.case_tie t on t.case_number = p.case_number where p.case_number = any (?)""")
        .param(caseNumbers.toArray(String[]::new))
        .query(row -> {
          add(found, row);
        });
    return found;
  }

  private static void add(Map<String, CaseTies> found, ResultSet row) throws SQLException {
    String number = row.getString("case_number");
    String unit = row.getString("unit");
    boolean sensitive = row.getBoolean("sensitive");
    Instant since = instant(row, "restricted_since");
    CaseTies ties = found.computeIfAbsent(number, none -> new CaseTies(number, unit, sensitive, since, new HashMap<>()));
    String user = row.getString("user_id");
    if (user != null) {
      ties.ties().computeIfAbsent(user, none -> EnumSet.noneOf(Tie.class)).add(Tie.valueOf(row.getString("tie").toUpperCase(Locale.ROOT)));
    }
  }

  /** Gives a new case to the unit of the place, or of the unit of the top where the place is no unit's. */
  void place(String caseNumber, String place, String top) {
    jdbc.sql(
            """
            insert into pactway.case_place (case_number, unit)
            values (?, coalesce((select unit from pactway.unit_place where place = lower(?::text)), ?))""")
        .params(Arrays.asList(caseNumber, place, top))
        .update();
    known.forget(caseNumber);
  }

  void move(String caseNumber, String unit) {
    jdbc.sql("update pactway.case_place set unit = ? where case_number = ?").params(unit, caseNumber).update();
    known.forget(caseNumber);
  }

  void sensitive(String caseNumber, boolean sensitive) {
    jdbc.sql("update pactway.case_place set sensitive = ? where case_number = ?").params(sensitive, caseNumber).update();
    known.forget(caseNumber);
  }

  /** From now on, or no longer. */
  void restrict(String caseNumber, boolean restricted) {
    jdbc.sql("update pactway.case_place set restricted_since = case when ? then coalesce(restricted_since, ?) end where case_number = ?")
        .params(restricted, timestamp(clock.instant()), caseNumber)
        .update();
    known.forget(caseNumber);
  }

  void tie(String caseNumber, String user, Tie tie, String by) {
    jdbc.sql("insert into pactway.case_tie (case_number, user_id, tie, since, given_by) values (?, ?, ?, ?, ?) on conflict do nothing")
        .params(caseNumber, user, tie.id(), timestamp(clock.instant()), by)
        .update();
    known.forget(caseNumber);
  }

  void untie(String caseNumber, String user, Tie tie) {
    jdbc.sql("delete from pactway.case_tie where case_number = ? and user_id = ? and tie = ?").params(caseNumber, user, tie.id()).update();
    known.forget(caseNumber);
  }

  /** Whoever decided the case so far may not handle it again. */
  void barDeciders(String caseNumber, String why) {
    jdbc.sql(
            """
            insert into pactway.case_tie (case_number, user_id, tie, since, given_by)
            select case_number, user_id, 'barred', ?, ? from pactway.case_tie where case_number = ? and tie = 'decided' on conflict do nothing""")
        .params(timestamp(clock.instant()), why, caseNumber)
        .update();
    known.forget(caseNumber);
  }
}
