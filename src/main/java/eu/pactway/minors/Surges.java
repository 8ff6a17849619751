package eu.pactway.minors;

import eu.pactway.casefile.Authority;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The surges that the authority declared: more minors for each representative, and more time to appoint one (APR Art 23(3) and (10)). */
@Service
public class Surges {

  private final JdbcClient jdbc;
  private final Authority authority;
  private final Clock clock;

  Surges(JdbcClient jdbc, Authority authority, Clock clock) {
    this.jdbc = jdbc;
    this.authority = authority;
    this.clock = clock;
  }

  /** Declares a surge; it counts from its first day. */
  @Transactional
  public Surge declare(String instrument, String reason, LocalDate from, LocalDate to, LocalDate commissionInformedOn, String by) {
    Surge surge = new Surge(UUID.randomUUID(), instrument, reason, from, to, commissionInformedOn, by, clock.instant());
    jdbc.sql(
            """
            insert into pactway.guardianship_surge
              (id, instrument, reason, from_day, to_day, commission_informed_on, declared_by, declared_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(surge.id(), instrument, reason, from, to, commissionInformedOn, by, Timestamp.from(surge.declaredAt()))
        .update();
    return surge;
  }

  /** Ends a surge with this day; empty where there is none of that id. */
  @Transactional
  public Optional<Surge> end(UUID id, LocalDate lastDay) {
    jdbc.sql("update pactway.guardianship_surge set to_day = ? where id = ?").params(lastDay, id).update();
    return all().stream().filter(surge -> surge.id().equals(id)).findFirst();
  }

  /** Newest first. */
  @Transactional(readOnly = true)
  public List<Surge> all() {
    return jdbc.sql("select * from pactway.guardianship_surge order by declared_at desc, id").query(Surges::surge).list();
  }

  /** The surge in force today. */
  Optional<Surge> inForce() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), authority.zone());
    return jdbc.sql(
            """
            select * from pactway.guardianship_surge where from_day <= :today and (to_day is null or to_day >= :today)
            order by declared_at desc limit 1""")
        .param("today", today)
        .query(Surges::surge)
        .optional();
  }

  private static Surge surge(ResultSet row, int number) throws SQLException {
    return new Surge(
        row.getObject("id", UUID.class),
        row.getString("instrument"),
        row.getString("reason"),
        row.getObject("from_day", LocalDate.class),
        row.getObject("to_day", LocalDate.class),
        row.getObject("commission_informed_on", LocalDate.class),
        row.getString("declared_by"),
        row.getTimestamp("declared_at").toInstant());
  }
}
