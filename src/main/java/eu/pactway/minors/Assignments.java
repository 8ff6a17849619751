package eu.pactway.minors;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.CaseView;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code pactway.guardianship_assignment}: who acts, or acted, for which minor. */
@Repository
class Assignments {

  private static final String CLOSED = "closed";

  private final JdbcClient jdbc;
  private final CaseFile caseFile;

  Assignments(JdbcClient jdbc, CaseFile caseFile) {
    this.jdbc = jdbc;
    this.caseFile = caseFile;
  }

  void add(String caseNumber, String role, ProposedPerson person, int minorsInCharge, Instant since) {
    jdbc.sql(
            """
            insert into pactway.guardianship_assignment
              (id, case_number, role, person, organisation, reference, minors_in_charge, since)
            values (?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            UUID.randomUUID(), caseNumber, role, person.name(), organisation(person), person.reference(), minorsInCharge,
            Timestamp.from(since))
        .update();
  }

  void end(String caseNumber, String role, Instant until, String ground) {
    jdbc.sql("update pactway.guardianship_assignment set until = ?, ground = ? where case_number = ? and role = ? and until is null")
        .params(Timestamp.from(until), ground, caseNumber, role)
        .update();
  }

  /** The guardianship authority's reference of who acts for the minor now; empty where nobody does or an officer found the person. */
  Optional<String> reference(String caseNumber, String role) {
    return jdbc.sql(
            """
            select reference from pactway.guardianship_assignment
            where case_number = ? and role = ? and until is null and reference is not null""")
        .params(caseNumber, role)
        .query(String.class)
        .list()
        .stream()
        .findFirst();
  }

  /** How many other minors of open cases the person acts for by our own register. */
  int othersInCharge(String caseNumber, ProposedPerson person) {
    List<String> cases =
        jdbc.sql(
                """
                select distinct case_number from pactway.guardianship_assignment
                where lower(person) = lower(?) and lower(organisation) = lower(?) and until is null and case_number <> ?""")
            .params(person.name(), organisation(person), caseNumber)
            .query(String.class)
            .list();
    return (int) cases.stream().map(caseFile::get).map(CaseView::stage).filter(stage -> !CLOSED.equals(stage)).count();
  }

  private static String organisation(ProposedPerson person) {
    return person.organisation() == null ? "" : person.organisation();
  }
}
