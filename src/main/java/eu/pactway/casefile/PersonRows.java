package eu.pactway.casefile;

import static eu.pactway.database.Timestamps.timestamp;

import com.fasterxml.jackson.core.type.TypeReference;
import eu.pactway.privacy.BlindIndex;
import eu.pactway.privacy.CaseVault;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code pactway.person}; who they are is sealed as a whole. */
@Repository
class PersonRows {

  /** Columns of alias {@code p} that {@link #view} reads. */
  static final String COLUMNS =
      """
      p.id as person_id, p.case_number as person_case, p.relation, p.particulars,
      (select k.wrapped from pactway.case_key k where k.case_number = p.case_number) as person_key""";

  private static final String PARTICULARS = "person.particulars";
  private static final TypeReference<Particulars> TYPE = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final Columns columns;
  private final CaseVault vault;
  private final BlindIndex index;
  private final Clock clock;

  PersonRows(JdbcClient jdbc, Columns columns, CaseVault vault, BlindIndex index, Clock clock) {
    this.jdbc = jdbc;
    this.columns = columns;
    this.vault = vault;
    this.index = index;
    this.clock = clock;
  }

  UUID add(String caseNumber, String relation, NewPerson person) {
    UUID id = UUID.randomUUID();
    jdbc.sql("insert into pactway.person (id, case_number, relation, particulars, added_at) values (?, ?, ?, ?, ?)")
        .params(id, caseNumber, relation, sealed(caseNumber, Particulars.of(person)), timestamp(clock.instant()))
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
    Optional<PersonView> person =
        jdbc.sql("select " + COLUMNS + " from pactway.person p where p.case_number = ? and p.relation = 'applicant' for update")
            .param(caseNumber)
            .query(this::view)
            .optional();
    person.ifPresent(
        found -> {
          Particulars changed = Particulars.of(found).with(update);
          jdbc.sql("update pactway.person set particulars = ?, places = ?::text[] where id = ?")
              .params(sealed(caseNumber, changed), places(changed), found.id())
              .update();
        });
    return person.isPresent();
  }

  PersonView view(ResultSet row, int n) throws SQLException {
    String caseNumber = row.getString("person_case");
    byte[] opened = vault.open(caseNumber, row.getBytes("person_key"), PARTICULARS, row.getBytes("particulars"));
    Particulars is = columns.read(new String(opened, StandardCharsets.UTF_8), TYPE, PARTICULARS);
    return new PersonView(
        row.getObject("person_id", UUID.class),
        caseNumber,
        row.getString("relation"),
        is.givenNames(),
        is.familyNames(),
        is.dateOfBirth(),
        is.sex(),
        is.nationality(),
        is.languages(),
        is.details());
  }

  private byte[] sealed(String caseNumber, Particulars particulars) {
    return columns.sealJson(caseNumber, PARTICULARS, particulars);
  }

  private String[] places(Particulars particulars) {
    return particulars.places().stream().map(place -> index.of(WhereaboutsRows.PLACES, place)).toArray(String[]::new);
  }
}
