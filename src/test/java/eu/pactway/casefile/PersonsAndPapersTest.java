package eu.pactway.casefile;

import static eu.pactway.casefile.CaseFileFixture.amina;
import static eu.pactway.casefile.CaseFileFixture.newCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.pactway.privacy.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class PersonsAndPapersTest {

  private static CaseFileFixture fixture;
  private static Persons persons;
  private static Documents documents;
  private static Records records;
  private static Notices notices;

  private String number;

  @BeforeAll
  static void start() {
    fixture = new CaseFileFixture();
    persons = fixture.context.getBean(Persons.class);
    documents = fixture.context.getBean(Documents.class);
    records = fixture.context.getBean(Records.class);
    notices = fixture.context.getBean(Notices.class);
  }

  @AfterAll
  static void stop() {
    fixture.close();
  }

  @BeforeEach
  void aCase() {
    number = fixture.caseFile().open(newCase(ArrivalKind.SEARCH_AND_RESCUE));
  }

  @Test
  void aCorrectionChangesWhatItNamesAndNothingElse() {
    persons.update(number, new PersonUpdate(null, "Haddad-Khoury", LocalDate.of(1995, 3, 2), null, null, List.of("ku"), null));
    PersonView applicant = persons.applicant(number);
    assertThat(applicant.fullName()).isEqualTo("Amina Haddad-Khoury");
    assertThat(applicant.dateOfBirth()).isEqualTo(LocalDate.of(1995, 3, 2));
    assertThat(applicant.sex()).isEqualTo("F");
    assertThat(applicant.languages()).containsExactly("ku");
  }

  @Test
  void furtherParticularsAreAddedReplacedAndRemovedByName() {
    persons.update(number, PersonUpdate.ofDetails(Map.of("phone", "+39 1", "placeOfBirth", "Homs")));
    var change = new LinkedHashMap<String, Object>(Map.of("placeOfBirth", "Aleppo"));
    change.put("phone", null);
    persons.update(number, PersonUpdate.ofDetails(change));
    assertThat(persons.applicant(number).details()).isEqualTo(Map.of("placeOfBirth", "Aleppo"));
  }

  @Test
  void aFamilyMemberWithoutACaseIsNamedInThisOneBehindTheApplicant() {
    persons.addFamilyMember(number, "sibling", amina(LocalDate.of(2000, 1, 1)));
    assertThat(persons.of(number)).extracting(PersonView::relation).containsExactly("applicant", "sibling");
    assertThatThrownBy(() -> persons.addFamilyMember(number, "applicant", amina(LocalDate.of(2000, 1, 1))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void linkedCasesSeeEachOtherFromBothEnds() {
    String child = fixture.caseFile().open(newCase(LocalDate.of(2020, 1, 1), false, null));
    persons.link(number, child, "child");
    persons.link(number, child, "child");
    assertThat(persons.family(number)).containsExactly(new FamilyCase(child, "child"));
    assertThat(persons.family(child)).containsExactly(new FamilyCase(number, "parent"));
  }

  @Test
  void casesUnderOneFamilyReferenceAreOneFamily() {
    String mother = fixture.caseFile().open(newCase(LocalDate.of(1990, 1, 1), false, "F-7"));
    String father = fixture.caseFile().open(newCase(LocalDate.of(1990, 1, 1), false, "F-7"));
    assertThat(persons.family(mother)).containsExactly(new FamilyCase(father, "same-family"));
  }

  @Test
  void aDocumentIsKeptWithItsHashAndCannotBeChanged() {
    byte[] content = "Decision".getBytes(StandardCharsets.UTF_8);
    UUID id = documents.add(number, "decision-letter", "Decision", "ar", "text/plain", content);
    Document document = documents.find(number, id).orElseThrow();
    assertThat(document.content()).isEqualTo(content);
    assertThat(document.view().sha256()).isEqualTo(Sha256.hex(content));
    assertThat(document.view().size()).isEqualTo(content.length);
    assertThatThrownBy(() -> fixture.jdbc().sql("update pactway.document set title = 'x' where id = ?").param(id).update())
        .isInstanceOf(DataAccessException.class);
    assertThat(documents.find("IT-2026-9999999-9", id)).isEmpty();
  }

  @Test
  void everySubmissionIsARecordOfItsOwnAndTheFormVersionIsKeptOnce() {
    records.keep(number, "health", "{\"id\":\"health\"}", "userTask_a", "t1", Map.of("fit", true), "anna");
    records.keep(number, "health", "{\"id\":\"health\"}", "userTask_a", "t2", Map.of("fit", false), "bruno");
    assertThat(records.of(number)).extracting(FormRecordView::submittedBy).containsExactly("bruno", "anna");
    assertThat(records.latest(number, "health")).get().satisfies(last -> assertThat(last.answers()).containsEntry("fit", false));
    String version = records.of(number).get(0).formVersion();
    assertThat(version).isEqualTo(Sha256.hex("{\"id\":\"health\"}"));
    assertThat(fixture.jdbc().sql("select count(*) from pactway.form_version where hash = ?").param(version).query(Integer.class).single())
        .isEqualTo(1);
    assertThatThrownBy(() -> fixture.jdbc().sql("update pactway.form_record set answers = '{}'").update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void noticesTellWhoWasToldWhatInOrder() {
    notices.tell(number, "supervisor", "clock-warned", "Screening ends tomorrow");
    notices.tell(number, "monitor", "clock-breached", "Screening was not finished");
    assertThat(notices.of(number)).extracting(Notice::recipient).containsExactly("supervisor", "monitor");
  }
}
