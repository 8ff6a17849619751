package eu.pactway.minors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.pactway.casefile.Authority;
import eu.pactway.casefile.FormSubmitted;
import eu.pactway.engine.InvalidFormException;
import eu.pactway.engine.InvalidFormException.FieldError;
import eu.pactway.law.MemberState;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** APR Art 25: a result that contradicts itself makes nobody an adult, and no adult a child. Recorded on 27 November 2026, assessed on the 20th. */
class AgeFindingsTest {

  private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");

  private final AgeFindings findings = new AgeFindings(new Authority(MemberState.of("IT")), Clock.fixed(NOW, ZoneOffset.UTC));

  @ParameterizedTest
  @CsvSource({
    "16, 19, ''",
    "18, 18, ''",
    "22, 17, lowestAge highestAge",
    "19, 18, lowestAge highestAge",
    "17, 32, ''",
    "17, 33, highestAge",
    "1, 82, highestAge"
  })
  void anAgeRangeGoesFromTheLowestToTheHighestAndIsNoWiderThanAMethodMayErr(int lowest, int highest, String faulty) {
    assertThat(medical(Map.of("lowestAge", lowest, "highestAge", highest))).isEqualTo(fields(faulty));
  }

  @ParameterizedTest
  @CsvSource({
    "minor, 2026-11-28, future",
    "doubt, 2026-11-28, future",
    "minor, 2026-11-21, assessed",
    // Eighteen on 20 November, the day of the assessment: of age from the first moment of that day.
    "minor, 2008-11-20, minor",
    "minor, 2008-11-21, ''",
    "adult, 2008-11-20, ''",
    "adult, 2008-11-21, adult",
    "adult, 2010-01-01, adult",
    "doubt, 2000-01-01, minor",
    "doubt, 2010-01-01, ''",
  })
  void theDateOfBirthLiesOnTheSideOfEighteenThatTheDisciplinesFound(String result, String born, String why) {
    List<FieldError> errors =
        errors("age-multidisciplinary", Map.of("assessedOn", "2026-11-20", "disciplinesResult", result, "estimatedDateOfBirth", born));
    assertThat(errors.stream().map(FieldError::field)).isEqualTo(why.isEmpty() ? List.of() : List.of("estimatedDateOfBirth"));
    assertThat(errors).allSatisfy(error -> assertThat(error.message()).contains(why));
  }

  @ParameterizedTest
  @CsvSource({
    "true, 16, 19, 2009-05-01, ''",
    "true, 16, 19, 2008-11-20, estimatedDateOfBirth",
    "true, 16, 19, 2011-05-01, estimatedDateOfBirth",
    "true, 18, 22, 2009-05-01, estimatedDateOfBirth",
    "true, 18, 22, 2006-05-01, ''",
    "true, 18, 22, 1999-05-01, estimatedDateOfBirth",
    "true, 18, 22, 2003-11-21, ''",
    "true, 18, 22, 2003-11-20, estimatedDateOfBirth",
    "false, , , 2000-05-01, estimatedDateOfBirth",
    "false, , , 2010-05-01, ''"
  })
  void theDateOfBirthFitsTheRangeOfTheExaminationAndWhatTheLawMakesOfIt(String conclusive, Integer lowest, Integer highest, String born, String faulty) {
    Map<String, Object> answers = new HashMap<>(Map.of("medicalConclusive", conclusive, "estimatedDateOfBirth", born));
    answers.put("lowestAge", lowest);
    answers.put("highestAge", highest);
    assertThat(medical(answers)).isEqualTo(fields(faulty));
  }

  @Test
  void whoCameOfAgeBetweenTheExaminationAndItsRecordingWasFoundAMinor() {
    assertThat(medical(Map.of("lowestAge", 17, "highestAge", 19, "estimatedDateOfBirth", "2008-11-25"))).isEmpty();
  }

  @Test
  void anExaminationThatIsDatedAheadMovesNothing() {
    Map<String, Object> answers = Map.of("assessedOn", "2031-01-01", "disciplinesResult", "adult", "estimatedDateOfBirth", "2010-01-01");
    assertThat(errors("age-multidisciplinary", answers)).extracting(FieldError::field).containsExactly("estimatedDateOfBirth");
  }

  @Test
  void everythingThatIsWrongIsNamedAtOnce() {
    assertThat(medical(Map.of("lowestAge", 22, "highestAge", 17, "estimatedDateOfBirth", "2027-01-01"))).isEqualTo(fields("lowestAge highestAge estimatedDateOfBirth"));
  }

  @Test
  void otherFormsAreNotLookedInto() {
    assertThat(errors("age-opening", Map.of("estimatedDateOfBirth", "2031-01-01", "lowestAge", 9, "highestAge", 1))).isEmpty();
  }

  private List<String> medical(Map<String, Object> answers) {
    Map<String, Object> all = new HashMap<>(Map.of("examinedOn", "2026-11-20", "medicalConclusive", "true"));
    all.putAll(answers);
    return errors("age-medical", all).stream().map(FieldError::field).toList();
  }

  private List<FieldError> errors(String form, Map<String, Object> answers) {
    var submitted = new FormSubmitted("IT-2026-0000001-7", form, "task", "userTask_recordExamination", answers, "medical-officer", NOW);
    var refusal = catchThrowableOfType(InvalidFormException.class, () -> findings.on(submitted));
    return refusal == null ? List.of() : refusal.errors();
  }

  private static List<String> fields(String names) {
    return names.isEmpty() ? List.of() : List.of(names.split(" "));
  }
}
