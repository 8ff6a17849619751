package eu.pactway.casefile;

import static eu.pactway.casefile.Columns.timestamp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code pactway.person}. */
@Repository
class PersonRows {

  /** Columns of alias {@code p} that {@link #view} reads. */
  static final String COLUMNS =
      "p.id as person_id, p.case_number as person_case, p.relation, p.given_names, p.family_names, p.date_of_birth, p.sex, "
          + "p.nationality, p.languages, p.details";

  private final JdbcClient jdbc;
  private final Columns columns;
  private final Clock clock;

  PersonRows(JdbcClient jdbc, Columns columns, Clock clock) {
    this.jdbc = jdbc;
    this.columns = columns;
    this.clock = clock;
  }

  UUID add(String caseNumber, String relation, NewPerson person) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into pactway.person (id, case_number, relation, given_names, family_names, date_of_birth, sex, nationality, languages,
              added_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            id,
            caseNumber,
            relation,
            person.givenNames(),
            person.familyNames(),
            person.dateOfBirth(),
            person.sex(),
            person.nationality(),
            person.languages().toArray(String[]::new),
            timestamp(clock.instant()))
        .update();
    return id;
  }

  Optional<PersonView> applicant(String caseNumber) {
    return jdbc.sql("select " + COLUMNS + " from pactway.person p where p.case_number = ? and p.relation = 'applicant'")
        .param(caseNumber)
        .query(this::view)
        .optional();
  }

  List<PersonView> of(String caseNumber) {
    return jdbc.sql(
            "select " + COLUMNS + " from pactway.person p where p.case_number = ? order by p.relation <> 'applicant', p.added_at, p.id")
        .param(caseNumber)
        .query(this::view)
        .list();
  }

  /** Changes what is not null; details are merged, a null in them removes. */
  boolean update(String caseNumber, PersonUpdate update) {
    return jdbc.sql(
                """
                update pactway.person set
                  given_names = coalesce(:given, given_names), family_names = coalesce(:family, family_names),
                  date_of_birth = coalesce(:born::date, date_of_birth), sex = coalesce(:sex, sex),
                  nationality = coalesce(:nationality, nationality), languages = coalesce(:languages::text[], languages),
                  details = jsonb_strip_nulls(details || :details::jsonb)
                where case_number = :caseNumber and relation = 'applicant'""")
            .param("given", update.givenNames())
            .param("family", update.familyNames())
            .param("born", update.dateOfBirth())
            .param("sex", update.sex())
            .param("nationality", update.nationality())
            .param("languages", update.languages() == null ? null : update.languages().toArray(String[]::new))
            .param("details", columns.json(update.details() == null ? Map.of() : update.details()))
            .param("caseNumber", caseNumber)
            .update()
        > 0;
  }

  PersonView view(ResultSet row, int n) throws SQLException {
    return new PersonView(
        row.getObject("person_id", UUID.class),
        row.getString("person_case"),
        row.getString("relation"),
        row.getString("given_names"),
        row.getString("family_names"),
        row.getObject("date_of_birth", LocalDate.class),
        row.getString("sex"),
        row.getString("nationality"),
        List.of((String[]) row.getArray("languages").getArray()),
        columns.map(row, "details"));
  }
}
