package eu.pactway.minors;

import static org.assertj.core.api.Assertions.assertThat;

import eu.pactway.models.ModelTest;
import eu.pactway.models.Models;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Models("processes/safeguards/age-assessment.bpmn")
class AgeAssessmentModelTest extends ModelTest {

  @BeforeEach
  void theAgeIsInDoubt() {
    record("age-doubt-raised", "2026-11-23T08:30:00+01:00");
    delegate("recordAgeOutcomeDelegate").returns("ageOutcome", "minor");
  }

  @Test
  void aMinorWhoIsAloneIsAssistedBeforeTheAssessmentBegins() {
    start("age-assessment", Map.of());
    assertOpen("message_minorAssisted");
    correlate("pactway.minors.minor-assisted");
    assertOpen("userTask_openAssessment");
  }

  @Test
  void withoutAGroundNothingIsAssessed() {
    begin("minor");
    completeTask("userTask_tellOutcome");
    assertEnded("endEvent_minor");
    assertThat(isRecorded("age-assessed")).isTrue();
  }

  @Test
  void severalDisciplinesComeFirstAndMayBeEnough() {
    begin("multidisciplinary");
    delegate("recordAgeOutcomeDelegate").returns("ageOutcome", "adult");
    next("adult");
    completeTask("userTask_assessByDisciplines");
    completeTask("userTask_tellOutcome");
    assertEnded("endEvent_adult");
    assertThat(passed()).doesNotContain("userTask_informOfExamination");
  }

  @Test
  void nobodyIsExaminedBeforeInformationAndConsent() {
    lastResort();
    completeTask("userTask_informOfExamination");
    assertThat(delegate("requestAgeExaminationDelegate").count()).isZero();
    completeTask("userTask_askConsent", Map.of("examinationConsent", true));
    assertThat(delegate("requestAgeExaminationDelegate").count()).isOne();
    next("minor");
    completeTask("userTask_recordExamination");
    completeTask("userTask_tellOutcome");
    assertEnded("endEvent_minor");
  }

  @Test
  void aRefusalIsWeighedAndNobodyIsExamined() {
    lastResort();
    completeTask("userTask_informOfExamination");
    completeTask("userTask_askConsent", Map.of("examinationConsent", false));
    assertThat(delegate("requestAgeExaminationDelegate").count()).isZero();
    next("minor");
    completeTask("userTask_weighRefusal");
    completeTask("userTask_tellOutcome");
    assertEnded("endEvent_minor");
  }

  private void lastResort() {
    begin("multidisciplinary");
    next("medical");
    completeTask("userTask_assessByDisciplines");
  }

  private void begin(String step) {
    next(step);
    start("age-assessment", Map.of());
    correlate("pactway.minors.minor-assisted");
    completeTask("userTask_openAssessment");
  }

  private void next(String step) {
    delegate("decideAgeStepDelegate").returns("ageStep", step);
  }
}
