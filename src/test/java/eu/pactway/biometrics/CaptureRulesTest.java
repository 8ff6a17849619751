package eu.pactway.biometrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import eu.pactway.casefile.CaseFile;
import eu.pactway.casefile.FormSubmitted;
import eu.pactway.engine.InvalidFormException;
import eu.pactway.engine.InvalidFormException.FieldError;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Eurodac Arts 13 and 14: what nobody may do to a person to get fingerprints, whatever the form says. */
class CaptureRulesTest {

  private static final String CASE = "IT-2026-0000001-7";
  private static final String REFUSAL = "eurodac-refusal";

  private final CaseFile caseFile = mock(CaseFile.class);
  private final BiometricDuty duty = mock(BiometricDuty.class);
  private final CaptureRules rules = new CaptureRules(caseFile, duty);

  @BeforeEach
  void nobodyDoubtsThatThePersonIsSix() {
    when(duty.oldEnough(anyString(), anyMap())).thenReturn(true);
  }

  @ParameterizedTest
  @CsvSource({
    "eurodac-capture, taken, captureOutcome", "eurodac-retake, face-only, captureOutcome", "eurodac-capture, refused,",
    "eurodac-capture, too-young-or-doubtful,"
  })
  void ofAChildUnderSixOrWhereThatIsInDoubtNothingIsTaken(String form, String outcome, String faulty) {
    when(duty.oldEnough(anyString(), anyMap())).thenReturn(false);
    person(true);
    Map<String, Object> answers = Map.of("captureOutcome", outcome, "minorAccompanied", true, "minorInformation", List.of("leaflet"));
    assertThat(faults(form, answers)).isEqualTo(faulty == null ? List.of() : List.of(faulty));
  }

  @ParameterizedTest
  @CsvSource({
    "eurodac-capture, taken, true, false, minorAccompanied",
    "eurodac-capture, face-only, true, false, minorAccompanied",
    "eurodac-retake, taken, true, false, minorAccompanied",
    "eurodac-capture, taken, true, true,",
    "eurodac-retake, face-only, true, true,",
    "eurodac-capture, taken, false, false,",
    "eurodac-capture, refused, true, false,"
  })
  void biometricDataOfAMinorAreTakenWithSomebodyAtHisOrHerSideOnly(String form, String outcome, boolean minor, boolean accompanied, String faulty) {
    person(minor);
    assertThat(faults(form, Map.of("captureOutcome", outcome, "minorAccompanied", accompanied, "minorInformation", List.of("leaflet")))).isEqualTo(faulty == null ? List.of() : List.of(faulty));
  }

  @Test
  void nobodySaidWhetherTheMinorIsAccompaniedCountsAsNo() {
    person(true);
    assertThat(faults(Biometrics.CAPTURE_FORM, Map.of("captureOutcome", "taken"))).containsExactly("minorAccompanied");
  }

  @ParameterizedTest
  @CsvSource({
    "coercion, true, false, 1",
    "coercion, false, true, 1",
    "coercion, true, true, 2",
    "coercion, false, false, 0",
    "counselling, true, true, 0"
  })
  void forceIsNeverUsedOnAMinorNorWhereThePersonIsNotToBlame(String measure, boolean minor, boolean vulnerable, int refusals) {
    person(minor);
    Map<String, Object> answers =
        Map.of("measure", measure, "vulnerableCause", vulnerable, "safeguardingRisk", "no", "safeguardingAssessor", "Officer 214");
    assertThat(faults(REFUSAL, answers)).hasSize(refusals).allMatch("measure"::equals);
  }

  @Test
  void whenAMinorRefusesATrainedOfficialAssessesTheRiskAndAChildAtRiskIsReferred() {
    person(true);
    assertThat(faults(REFUSAL, Map.of("measure", "none"))).containsExactly("safeguardingRisk", "safeguardingAssessor");
    assertThat(faults(REFUSAL, Map.of("measure", "none", "safeguardingRisk", "yes", "safeguardingAssessor", "Officer 214"))).containsExactly("childReferredTo");
    assertThat(faults(REFUSAL, Map.of("measure", "none", "safeguardingRisk", "yes", "safeguardingAssessor", "Officer 214", "childReferredTo", "both"))).isEmpty();
    person(false);
    assertThat(faults(REFUSAL, Map.of("measure", "none"))).isEmpty();
  }

  @Test
  void theTakingIsExplainedToAMinorBySomethingMadeForMinors() {
    person(true);
    assertThat(faults(Biometrics.CAPTURE_FORM, Map.of("captureOutcome", "taken", "minorAccompanied", true))).containsExactly("minorInformation");
    assertThat(faults(Biometrics.CAPTURE_FORM, Map.of("captureOutcome", "taken", "minorAccompanied", true, "minorInformation", List.of()))).containsExactly("minorInformation");
    assertThat(faults(Biometrics.CAPTURE_FORM, Map.of("captureOutcome", "taken", "minorAccompanied", true, "minorInformation", List.of("shown")))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"family, accompaniedBy", "representative,", "provisional-person,"})
  void whoIsAloneIsAccompaniedByTheRepresentativeOrWhoeverStandsIn(String by, String faulty) {
    when(caseFile.facts(CASE)).thenReturn(Map.of("minor", true, "unaccompaniedMinor", true));
    Map<String, Object> answers = Map.of("captureOutcome", "taken", "minorAccompanied", true, "accompaniedBy", by, "minorInformation", List.of("leaflet"));
    assertThat(faults(Biometrics.CAPTURE_FORM, answers)).isEqualTo(faulty == null ? List.of() : List.of(faulty));
  }

  @Test
  void theFormsOfOtherDesksAreNotLookedInto() {
    person(true);
    assertThat(faults("screening-health-check", Map.of("captureOutcome", "taken", "measure", "coercion"))).isEmpty();
  }

  private void person(boolean minor) {
    when(caseFile.facts(CASE)).thenReturn(Map.of("minor", minor));
  }

  private List<String> faults(String form, Map<String, Object> answers) {
    var submitted = new FormSubmitted(CASE, form, "task", "userTask_takeBiometrics", answers, "officer", Instant.parse("2026-11-23T10:00:00Z"));
    var refusal = catchThrowableOfType(InvalidFormException.class, () -> rules.on(submitted));
    return refusal == null ? List.of() : refusal.errors().stream().map(FieldError::field).toList();
  }
}
