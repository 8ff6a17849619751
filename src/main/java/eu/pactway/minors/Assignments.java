package eu.pactway.minors;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.CaseView;
import eu.pactway.privacy.BlindIndex;
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
  private final BlindIndex index;

  Assignments(JdbcClient jdbc, CaseFile caseFile, BlindIndex index) {
    this.jdbc = jdbc;
    this.caseFile = caseFile;
    this.index = index;
  }

  void add(String caseNumber, String role, ProposedPerson person, int minorsInCharge, Instant since) {
    jdbc.sql(
            """
            insert into pactway.guardianship_assignment
              (id, case_number, role, holder, reference, minors_in_charge, since)
            values (?, ?, ?, array[?]::text[], ?, ?, ?)""")
        .params(
            UUID.randomUUID(), caseNumber, role, holder(person), person.reference(), minorsInCharge,
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
                where holder @> array[?]::text[] and until is null and case_number <> ?""")
            .params(holder(person), caseNumber)
            .query(String.class)
            .list();
    return (int) cases.stream().map(caseFile::get).map(CaseView::stage).filter(stage -> !CLOSED.equals(stage)).count();
  }

  /** The person is known again by this and cannot be read from it. */
  private String holder(ProposedPerson person) {
    String organisation = person.organisation() == null ? "" : person.organisation();
    return index.of("guardianship_assignment.holder", person.name() + '|' + organisation);
  }
}
