package eu.pactway.casefile;

import static eu.pactway.database.Timestamps.instant;
import static eu.pactway.database.Timestamps.timestamp;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code pactway.case_file}. */
@Repository
class CaseRows {

  private static final String SELECT =
      """
      select c.*, %s from pactway.case_file c
      join pactway.person p on p.case_number = c.case_number and p.relation = 'applicant'
      """
          .formatted(PersonRows.COLUMNS);

  private static final String CHANGE =
      """
      update pactway.case_file c set %%s, changed_at = :now, version = c.version + 1 from pactway.person p
      where c.case_number = :caseNumber and p.case_number = c.case_number and p.relation = 'applicant'
      returning c.*, %s"""
          .formatted(PersonRows.COLUMNS);

  private final JdbcClient jdbc;
  private final Columns columns;
  private final PersonRows persons;
  private final Clock clock;
  private final OncePerTransaction<Optional<CaseView>> seen = new OncePerTransaction<>();

  CaseRows(JdbcClient jdbc, Columns columns, PersonRows persons, Clock clock) {
    this.jdbc = jdbc;
    this.columns = columns;
    this.persons = persons;
    this.clock = clock;
  }

  void add(CaseNumbers.Next number, NewCase newCase, Map<String, Object> facts) {
    Arrival arrival = newCase.arrival();
    Moment made = newCase.applicationMade();
    jdbc.sql(
            """
            insert into pactway.case_file (case_number, member_state, year, sequence_number, stage, arrival_kind, arrival_at,
              arrival_date_only, arrival_place, application_made_at, application_made_date_only, family_reference, external_reference,
              facts, opened_at, changed_at)
            values (:caseNumber, :memberState, :year, :sequence, 'arrival', :kind, :arrivalAt, :arrivalDateOnly, :place, :madeAt,
              :madeDateOnly, :family, :external, :facts::jsonb, :now, :now)""")
        .param("caseNumber", number.caseNumber())
        .param("memberState", facts.get("memberState"))
        .param("year", number.year())
        .param("sequence", number.sequence())
        .param("kind", arrival.kind().value())
        .param("arrivalAt", timestamp(arrival.at().at()))
        .param("arrivalDateOnly", arrival.at().dateOnly())
        .param("place", arrival.place())
        .param("madeAt", made == null ? null : timestamp(made.at()))
        .param("madeDateOnly", made == null ? null : made.dateOnly())
        .param("family", newCase.familyReference())
        .param("external", newCase.externalReference())
        .param("facts", columns.json(facts))
        .param("now", timestamp(clock.instant()))
        .update();
    seen.forget(number.caseNumber());
  }

  Optional<CaseView> find(String caseNumber) {
    return seen.get(caseNumber, () -> jdbc.sql(SELECT + "where c.case_number = ?").param(caseNumber).query(this::view).optional());
  }

  Map<String, Object> facts(String caseNumber) {
    return existing(caseNumber).facts();
  }

  void putFacts(String caseNumber, Map<String, Object> facts) {
    Map<String, Object> known = facts(caseNumber);
    if (!facts.entrySet().stream().allMatch(fact -> Objects.equals(fact.getValue(), known.get(fact.getKey())))) {
      change(caseNumber, "facts = jsonb_strip_nulls(c.facts || :value::jsonb)", columns.json(facts));
    }
  }

  void stage(String caseNumber, String stage) {
    if (!stage.equals(existing(caseNumber).stage())) {
      change(caseNumber, "stage = :value", stage);
    }
  }

  void outcome(String caseNumber, String outcome) {
    change(caseNumber, "outcome = :value", outcome);
  }

  /** The application was made at another moment than the case was opened with. */
  void applicationMade(String caseNumber, Instant was, Moment at) {
    seen.forget(caseNumber);
    jdbc.sql(
            """
            update pactway.case_file set application_made_at = :at, application_made_date_only = :dateOnly, changed_at = :now,
              version = version + 1
            where case_number = :caseNumber and application_made_at = :was""")
        .param("at", timestamp(at.at()))
        .param("dateOnly", at.dateOnly())
        .param("now", timestamp(clock.instant()))
        .param("caseNumber", caseNumber)
        .param("was", timestamp(was))
        .update();
  }

  void mustExist(String caseNumber) {
    existing(caseNumber);
  }

  /** The person behind the case was changed, and stands in what was read of it. */
  void personChanged(String caseNumber) {
    seen.forget(caseNumber);
  }

  private CaseView existing(String caseNumber) {
    return find(caseNumber).orElseThrow(() -> new UnknownCaseException(caseNumber));
  }

  boolean familyHasMinor(String familyReference) {
    return familyReference != null
        && jdbc.sql("select exists (select from pactway.case_file where family_reference = ? and facts @> '{\"minor\": true}')")
            .param(familyReference)
            .query(Boolean.class)
            .single();
  }

  List<String> withFamilyReference(String familyReference) {
    return jdbc.sql("select case_number from pactway.case_file where family_reference = ? order by case_number")
        .param(familyReference)
        .query(String.class)
        .list();
  }

  /** Cases in the order of their number, after the one named; each filter may be null. */
  List<CaseView> page(String stage, String after, int limit) {
    return jdbc.sql(
            SELECT
                + """
                where (:stage::text is null or c.stage = :stage)
                  and (:after::text is null or c.case_number > :after)
                order by c.case_number limit :limit""")
        .param("stage", stage)
        .param("after", after)
        .param("limit", limit)
        .query(this::view)
        .list();
  }

  private void change(String caseNumber, String assignment, String value) {
    seen.forget(caseNumber);
    CaseView changed =
        jdbc.sql(CHANGE.formatted(assignment))
            .param("value", value)
            .param("now", timestamp(clock.instant()))
            .param("caseNumber", caseNumber)
            .query(this::view)
            .optional()
            .orElseThrow(() -> new UnknownCaseException(caseNumber));
    seen.know(caseNumber, Optional.of(changed));
  }

  private CaseView view(ResultSet row, int n) throws SQLException {
    var arrival =
        new Arrival(
            ArrivalKind.of(row.getString("arrival_kind")).orElseThrow(),
            Columns.moment(row, "arrival_at", "arrival_date_only"),
            row.getString("arrival_place"));
    return new CaseView(
        row.getString("case_number"),
        row.getString("member_state"),
        row.getString("stage"),
        row.getString("outcome"),
        row.getString("track"),
        row.getString("responsible_member_state"),
        arrival,
        Columns.moment(row, "application_made_at", "application_made_date_only"),
        row.getString("family_reference"),
        row.getString("external_reference"),
        Collections.unmodifiableMap(columns.map(row, "facts")),
        persons.view(row, n),
        instant(row, "opened_at"),
        instant(row, "changed_at"),
        row.getLong("version"));
  }
}
