package eu.pactway.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.pactway.casefile.Authority;
import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.CaseView;
import eu.pactway.engine.DeclaredVariables;
import eu.pactway.engine.FormTask;
import eu.pactway.engine.InvalidFormException;
import eu.pactway.law.MemberState;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormCheckTest {

  private static final String FORM =
      """
      {"id": "health", "components": [
        {"type": "text", "text": "{{caseHeader}}"},
        {"type": "group", "label": "Checks", "components": [
          {"type": "textfield", "key": "doctor", "label": "Doctor", "validate": {"required": true, "minLength": 2, "maxLength": 10}},
          {"type": "textfield", "key": "room", "label": "Room", "validate": {"pattern": "^[A-Z]\\\\d+$"}},
          {"type": "textfield", "key": "mail", "label": "Mail", "validate": {"validationType": "email"}},
          {"type": "number", "key": "weight", "label": "Weight", "decimalDigits": 0, "validate": {"min": 1, "max": 300}},
          {"type": "radio", "key": "result", "label": "Result",
           "values": [{"label": "Fit", "value": "fit"}, {"label": "Ill", "value": "ill"}]},
          {"type": "checklist", "key": "signs", "label": "Signs", "values": [{"label": "A", "value": "a"}, {"label": "B", "value": "b"}]},
          {"type": "checkbox", "key": "vulnerable", "label": "Vulnerable"},
          {"type": "datetime", "subtype": "datetime", "key": "heldAt", "dateLabel": "Held at"},
          {"type": "datetime", "subtype": "date", "key": "seenOn", "dateLabel": "Seen on", "properties": {"moment": "past"}},
          {"type": "datetime", "subtype": "date", "key": "trainedOn", "dateLabel": "Trained on", "properties": {"moment": "earlier"}},
          {"type": "datetime", "subtype": "date", "key": "bornOn", "dateLabel": "Born on", "properties": {"moment": "born"}},
          {"type": "datetime", "subtype": "date", "key": "meetOn", "dateLabel": "Meeting on", "properties": {"moment": "coming"}},
          {"type": "datetime", "subtype": "date", "key": "validUntil", "dateLabel": "Valid until", "properties": {"moment": "any"}},
          {"type": "datetime", "subtype": "date", "key": "from", "dateLabel": "From"},
          {"type": "textfield", "key": "inactive", "label": "Inactive", "disabled": true, "validate": {"required": true}}
        ]},
        {"type": "group", "label": "If vulnerable", "conditional": {"hide": "=not(vulnerable)"}, "components": [
          {"type": "textfield", "key": "needs", "label": "Needs", "validate": {"required": true}},
          {"type": "textfield", "key": "helper", "label": "Helper",
           "conditional": {"hide": "=needs != \\"help\\""}, "validate": {"required": true}}
        ]},
        {"type": "textfield", "key": "school", "label": "School", "conditional": {"hide": "=not(minor)"}, "validate": {"required": true}},
        {"type": "checkbox", "key": "goodCause", "label": "Good cause"},
        {"type": "radio", "key": "held", "label": "Held?", "values": [{"label": "Yes", "value": "true"}, {"label": "No", "value": "false"}]},
        {"type": "textfield", "key": "why", "label": "Why not?", "conditional": {"hide": "=held != \\"false\\""}, "validate": {"required": true}}
      ]}
      """;
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  private final Authority italy = new Authority(MemberState.of("IT"));
  private final RoutingFacts routing = new RoutingFacts(DeclaredVariables.load(), italy);
  private final FormCheck check = check();

  @Test
  void aCompleteFormIsKeptAsItWasAnswered() {
    Map<String, Object> kept = accepted("doctor", "Rossi", "weight", 70, "signs", List.of("a", "b"), "vulnerable", false);
    assertThat(kept)
        .containsEntry("doctor", "Rossi")
        .containsEntry("weight", 70)
        .containsEntry("signs", List.of("a", "b"))
        .containsEntry("vulnerable", false);
  }

  @Test
  void aQuestionOfYesOrNoIsKeptAsOneAndConditionsSeeWhatTheScreenHolds() {
    assertThat(accepted("doctor", "Rossi", "held", "true")).containsEntry("held", true);
    assertThat(accepted("doctor", "Rossi", "held", false, "why", "Ill")).containsEntry("held", false).containsEntry("why", "Ill");
    assertThat(refused("doctor", "Rossi", "held", "false").errors()).extracting(InvalidFormException.FieldError::field).containsExactly("why");
  }

  @Test
  void aMissingRequiredFieldIsNamedWithItsLabel() {
    assertThat(refused("doctor", "  ").errors())
        .containsExactly(new InvalidFormException.FieldError("doctor", "Doctor", "is required"));
  }

  @Test
  void everyFieldAtFaultIsNamedAtOnce() {
    assertThat(refused("weight", 0, "result", "well").errors())
        .extracting(InvalidFormException.FieldError::field)
        .containsExactlyInAnyOrder("doctor", "weight", "result");
  }

  @ParameterizedTest
  @CsvSource({
    "doctor, R, must have at least 2 characters",
    "doctor, Rossirossir, must have at most 10 characters",
    "room, a1, does not have the expected form",
    "mail, nobody, must be an e-mail address",
    "weight, 301, must be at most 300",
    "weight, 70.5, must be a whole number",
    "weight, heavy, must be a number",
    "result, well, is none of the choices",
    "signs, a, takes a list of choices",
    "vulnerable, maybe, must be ticked or not",
    "heldAt, 2026-11-23, must have a date and a time",
    "heldAt, yesterday, must be a date or time",
    "from, 2026-11-23T09:00, must be a date without a time",
    "from, 2026-02-30, must be a date or time"
  })
  void anAnswerThatBreaksARuleOfTheFormIsRefused(String field, String answer, String message) {
    var answers = new LinkedHashMap<String, Object>(Map.of("doctor", "Rossi"));
    answers.put(field, answer);
    assertThat(refusedFor(answers, Map.of()).errors()).extracting(InvalidFormException.FieldError::message).contains(message);
  }

  @Test
  void aChoiceThatIsNotInTheListIsRefused() {
    assertThat(refused("doctor", "Rossi", "signs", List.of("a", "z")).getMessage()).contains("Signs (signs)");
  }

  @Test
  void aKeyThatTheFormDoesNotAskForIsRefusedExceptTheHeaderItWasShown() {
    assertThat(refused("doctor", "Rossi", "salary", 1).errors())
        .extracting(InvalidFormException.FieldError::field)
        .containsExactly("salary");
    assertThat(accepted("doctor", "Rossi", "caseHeader", "x")).doesNotContainKey("caseHeader");
  }

  @Test
  void aHiddenFieldIsNeitherRequiredNorKept() {
    assertThat(accepted("doctor", "Rossi", "vulnerable", false, "needs", "quiet room")).doesNotContainKey("needs");
  }

  @Test
  void aFieldThatAnAnswerUncoversIsRequired() {
    assertThat(refused("doctor", "Rossi", "vulnerable", true).errors())
        .extracting(InvalidFormException.FieldError::field)
        .containsExactly("needs");
    assertThat(accepted("doctor", "Rossi", "vulnerable", true, "needs", "rest")).containsEntry("needs", "rest").doesNotContainKey("helper");
    assertThat(refused("doctor", "Rossi", "vulnerable", true, "needs", "help").errors())
        .extracting(InvalidFormException.FieldError::field)
        .containsExactly("helper");
  }

  @Test
  void aHiddenAnswerUncoversNothing() {
    assertThat(accepted("doctor", "Rossi", "vulnerable", false, "needs", "help", "helper", "x")).doesNotContainKeys("needs", "helper");
  }

  @Test
  void aConditionMayReadWhatTheFileKnows() {
    assertThat(refusedFor(Map.of("doctor", "Rossi"), Map.of("minor", true)).errors())
        .extracting(InvalidFormException.FieldError::field)
        .containsExactly("school");
    assertThat(accepted("doctor", "Rossi")).doesNotContainKey("school");
  }

  @Test
  void anUntouchedCheckboxIsAnAnswerAndADisabledFieldIsNone() {
    assertThat(accepted("doctor", "Rossi", "inactive", "x")).containsEntry("vulnerable", false).doesNotContainKey("inactive");
  }

  @Test
  void onlyDeclaredKeysBecomeRoutingFacts() {
    Map<String, Object> kept = accepted("doctor", "Rossi", "goodCause", true);
    assertThat(routing.among(kept)).isEqualTo(Map.of("goodCause", true));
  }

  @Test
  void theMomentOfALegalEventIsAskedForWhereItIsShown() {
    var task = task(Map.of("legalEvent", "interview-ended", "legalEventMoment", "heldAt"));
    assertThat(refusedFor(task, Map.of("doctor", "Rossi")).errors())
        .containsExactly(new InvalidFormException.FieldError("heldAt", "Held at", "is required: the law counts from it"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T10:00, ",
    "2026-11-23T10:01, must not lie in the future",
    "2026-11-23T09:00:00Z, ",
    "2016-11-22T10:00, lies more than 10 years back",
    "2019-01-01T10:00, lies before the person was born"
  })
  void theMomentOfALegalEventMustBePossible(String moment, String message) {
    var task = task(Map.of("legalEventMoment", "heldAt"));
    Map<String, Object> answers = Map.of("doctor", "Rossi", "heldAt", moment);
    if (message == null) {
      assertThat(check.accepted(task, answers, Map.of("minor", false))).containsEntry("heldAt", moment);
    } else {
      assertThat(refusedFor(task, answers).errors()).extracting(InvalidFormException.FieldError::message).containsExactly(message);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "seenOn, 2026-11-23, ",
    "seenOn, 2026-11-24, must not lie in the future",
    "seenOn, 2016-11-22, lies more than 10 years back",
    "seenOn, 2019-12-31, lies before the person was born",
    "trainedOn, 2012-05-01, ",
    "trainedOn, 2026-11-24, must not lie in the future",
    "bornOn, 1950-01-01, ",
    "bornOn, 2026-11-24, must not lie in the future",
    "bornOn, 1906-11-22, lies more than 120 years back",
    "meetOn, 2026-11-23, ",
    "meetOn, 2026-11-22, must not lie in the past",
    "validUntil, 2012-05-01, ",
    "validUntil, 2036-05-01, "
  })
  void aDateMustBePossibleForWhatItIsOf(String field, String date, String message) {
    Map<String, Object> answers = Map.of("doctor", "Rossi", field, date);
    if (message == null) {
      assertThat(check.accepted(task(Map.of()), answers, Map.of("minor", false))).containsEntry(field, date);
    } else {
      assertThat(refusedFor(answers, Map.of()).errors()).extracting(InvalidFormException.FieldError::message).containsExactly(message);
    }
  }

  private FormCheck check() {
    CaseFile caseFile = mock(CaseFile.class);
    CaseView file = mock(CaseView.class, RETURNS_DEEP_STUBS);
    when(file.applicant().dateOfBirth()).thenReturn(LocalDate.of(2020, 1, 1));
    when(caseFile.find("IT-2026-0000001-7")).thenReturn(Optional.of(file));
    var clock = Clock.fixed(NOW, ZoneOffset.UTC);
    return new FormCheck(
        new FormSchemas(new ObjectMapper()), new Visibility(), routing, new MomentRules(caseFile, italy, clock), italy);
  }

  private Map<String, Object> accepted(Object... answers) {
    return check.accepted(task(Map.of()), map(answers), Map.of("minor", false));
  }

  private InvalidFormException refused(Object... answers) {
    return refusedFor(map(answers), Map.of("minor", false));
  }

  private InvalidFormException refusedFor(Map<String, Object> answers, Map<String, Object> shown) {
    var all = new LinkedHashMap<String, Object>(Map.of("minor", false));
    all.putAll(shown);
    return catchThrowableOfType(InvalidFormException.class, () -> check.accepted(task(Map.of()), answers, all));
  }

  private InvalidFormException refusedFor(FormTask task, Map<String, Object> answers) {
    return catchThrowableOfType(InvalidFormException.class, () -> check.accepted(task, answers, Map.of("minor", false)));
  }

  private static FormTask task(Map<String, String> properties) {
    return new FormTask("t1", "IT-2026-0000001-7", "screening", "userTask_checkHealth", "Check health", "health", FORM, "anna", properties);
  }

  private static Map<String, Object> map(Object... keysAndValues) {
    var map = new LinkedHashMap<String, Object>();
    var items = Arrays.asList(keysAndValues);
    for (int i = 0; i < items.size(); i += 2) {
      map.put((String) items.get(i), items.get(i + 1));
    }
    return map;
  }
}
