package eu.pactway.safeguards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import eu.pactway.casefile.FormRecordView;
import eu.pactway.casefile.FormSubmitted;
import eu.pactway.casefile.PersonView;
import eu.pactway.casefile.Persons;
import eu.pactway.casefile.Records;
import eu.pactway.engine.InvalidFormException;
import eu.pactway.engine.InvalidFormException.FieldError;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BindingSupportTest {

  private static final String CASE = "IT-2026-0000001-7";

  private final Records records = mock(Records.class);
  private final Persons persons = mock(Persons.class);
  private final PersonView person = mock(PersonView.class);
  private final BindingSupport binding = new BindingSupport(new RecordedNeeds(records, persons));

  @BeforeEach
  void nothingIsRecorded() {
    when(records.latest(anyString(), anyString())).thenReturn(Optional.empty());
    when(persons.applicant(CASE)).thenReturn(person);
    when(person.details()).thenReturn(Map.of());
  }

  @Test
  void withoutRecordedNeedsNothingIsBound() {
    assertThatCode(() -> submit("interview-plan", Map.of())).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "interview-plan,supportPlanned,APR Art 21(1)", "interview-held,supportGiven,APR Art 21(1)", "responsibility-interview,supportGiven,AMMR Art 22(4)",
    "needs-support,supportPlanned,APR Art 21(1)"
  })
  void anInterviewThatLeavesOutARecordedNeedIsRefusedWithTheArticleAndTheField(String form, String field, String article) {
    needed(Map.of("procedureSupport", List.of("breaks", "same-sex")));
    List<FieldError> errors = refused(form, Map.of(field, List.of("breaks")));

    assertThat(errors).singleElement().satisfies(error -> {
      assertThat(error.field()).isEqualTo(field);
      assertThat(error.message()).contains("same sex").contains(article);
    });
    assertThatCode(() -> submit(form, Map.of(field, List.of("breaks", "same-sex")))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "reception-placement,RCD Arts 20(3) and 25(1)", "reception-find-place,RCD Arts 20(3) and 25(1)", "needs-support,RCD Art 25(1)"
  })
  void aPlaceThatIgnoresARecordedNeedIsRefused(String form, String article) {
    needed(Map.of("receptionSupport", List.of("wheelchair")));
    assertThat(refused(form, Map.of("placeOffers", List.of("single-room"))))
        .singleElement()
        .satisfies(error -> assertThat(error.message()).contains("wheelchair").contains(article));
    assertThatCode(() -> submit(form, Map.of("placeOffers", List.of("wheelchair")))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "borderSupportPossible,useBorder,true,APR Arts 21(2) and 53(2)(c)",
    "acceleratedSupportPossible,useAccelerated,true,APR Art 21(2)",
    "borderReceptionPossible,receptionSupportImpossible,false,APR Art 53(2)(b)"
  })
  void aProcedureInWhichTheSupportCannotBeGivenIsRefused(String finding, String field, boolean wrong, String article) {
    needed(Map.of(finding, false));
    assertThat(refused("examination-track", Map.of(field, wrong)))
        .singleElement()
        .satisfies(error -> {
          assertThat(error.field()).isEqualTo(field);
          assertThat(error.message()).contains(article);
        });
    assertThatCode(() -> submit("examination-track", Map.of(field, !wrong))).doesNotThrowAnyException();
  }

  @Test
  void medicalReasonsAgainstTheBorderProcedureCannotBeLeftOut() {
    recorded("medical-results", Map.of("againstBorderProcedure", true));
    assertThat(refused("examination-track", Map.of())).extracting(FieldError::field).containsExactly("medicalReasons");
    assertThatCode(() -> submit("examination-track", Map.of("medicalReasons", true))).doesNotThrowAnyException();
  }

  @Test
  void whoAskedForTheCounsellorAtTheInterviewGetsNoInterviewWithout() {
    when(person.details()).thenReturn(Map.of("counsellor", Map.of("name", "A"), "counsellorAtInterview", true));
    assertThat(refused("interview-plan", Map.of("adviserInvited", false)))
        .singleElement()
        .satisfies(error -> assertThat(error.message()).contains("APR Arts 13(4)"));
    assertThatCode(() -> submit("interview-plan", Map.of("adviserInvited", true))).doesNotThrowAnyException();
  }

  @Test
  void anInterviewThatIsLeftOutOrDidNotTakePlaceNeedsNoSupport() {
    needed(Map.of("procedureSupport", List.of("breaks")));
    assertThatCode(() -> submit("interview-plan", Map.of("interviewOmitted", true))).doesNotThrowAnyException();
    assertThatCode(() -> submit("interview-held", Map.of("interviewHeld", false))).doesNotThrowAnyException();
  }

  private List<FieldError> refused(String form, Map<String, Object> answers) {
    return catchThrowableOfType(InvalidFormException.class, () -> submit(form, answers)).errors();
  }

  private void submit(String form, Map<String, Object> answers) {
    binding.on(new FormSubmitted(CASE, form, "task", "element", answers, "caseworker", Instant.EPOCH));
  }

  private void needed(Map<String, Object> findings) {
    var answers = new java.util.HashMap<String, Object>(Map.of("specialNeeds", true));
    answers.putAll(findings);
    recorded("needs-decision", answers);
  }

  private void recorded(String form, Map<String, Object> answers) {
    FormRecordView record = mock(FormRecordView.class);
    when(record.answers()).thenReturn(answers);
    when(records.latest(CASE, form)).thenReturn(Optional.of(record));
  }
}
