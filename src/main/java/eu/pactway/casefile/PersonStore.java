package eu.pactway.casefile;

import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Persons and families in PostgreSQL. */
@Service
@Transactional
class PersonStore implements Persons {

  private final PersonRows rows;
  private final CaseRows cases;
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher publisher;

  PersonStore(PersonRows rows, CaseRows cases, JdbcClient jdbc, ApplicationEventPublisher publisher) {
    this.rows = rows;
    this.cases = cases;
    this.jdbc = jdbc;
    this.publisher = publisher;
  }

  @Override
  @Transactional(readOnly = true)
  public PersonView applicant(String caseNumber) {
    return cases.find(caseNumber).map(CaseView::applicant).orElseThrow(() -> new UnknownCaseException(caseNumber));
  }

  @Override
  @Transactional(readOnly = true)
  public List<PersonView> of(String caseNumber) {
    cases.mustExist(caseNumber);
    return rows.of(caseNumber);
  }

  @Override
  public void update(String caseNumber, PersonUpdate update) {
    PersonView before = rows.applicant(caseNumber).orElseThrow(() -> new UnknownCaseException(caseNumber));
    rows.update(caseNumber, update);
    cases.personChanged(caseNumber);
    PersonView after = rows.applicant(caseNumber).orElseThrow();
    if (!after.equals(before)) {
      publisher.publishEvent(new ParticularsChanged(caseNumber, before, after));
    }
  }

  @Override
  public UUID addFamilyMember(String caseNumber, String relation, NewPerson person) {
    cases.mustExist(caseNumber);
    if (relation.equals("applicant")) {
      throw new IllegalArgumentException("A case has one applicant");
    }
    return rows.add(caseNumber, relation, person);
  }

  @Override
  public void link(String caseNumber, String relatedCaseNumber, String relation) {
    cases.mustExist(caseNumber);
    cases.mustExist(relatedCaseNumber);
    add(caseNumber, relatedCaseNumber, relation);
    add(relatedCaseNumber, caseNumber, FamilyRelations.reverse(relation));
  }

  @Override
  @Transactional(readOnly = true)
  public List<FamilyCase> family(String caseNumber) {
    return jdbc.sql(
            """
            select related_case_number as number, relation from pactway.family_link where case_number = :case
            union
            select other.case_number, 'same-family' from pactway.case_file me
            join pactway.case_file other on other.family_reference = me.family_reference and other.case_number <> me.case_number
            where me.case_number = :case and not exists (
              select from pactway.family_link l where l.case_number = :case and l.related_case_number = other.case_number)
            order by number""")
        .param("case", caseNumber)
        .query((row, n) -> new FamilyCase(row.getString("number"), row.getString("relation")))
        .list();
  }

  private void add(String caseNumber, String related, String relation) {
    jdbc.sql("insert into pactway.family_link (case_number, related_case_number, relation) values (?, ?, ?) on conflict do nothing")
        .params(caseNumber, related, relation)
        .update();
  }
}
