package eu.pactway.safeguards;

import static org.assertj.core.api.Assertions.assertThat;

import eu.pactway.models.ModelTest;
import eu.pactway.models.Models;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Models("processes/safeguards/special-needs-assessment.bpmn")
class SpecialNeedsAssessmentModelTest extends ModelTest {

  private static final String GUARANTEES = "apr-art20-3-special-procedural-guarantees";
  private static final String RECEPTION = "rcd-art25-1-needs-assessment";
  private static final String ASSESSMENT = "individual-assessment";
  private static final Map<String, Object> NONE =
      Map.of("specialNeeds", false, "borderSupportPossible", true, "acceleratedSupportPossible", true);
  private static final Map<String, Object> FOUND =
      Map.of("specialNeeds", true, "borderSupportPossible", false, "acceleratedSupportPossible", true);

  @BeforeEach
  void theApplicationIsMade() {
    record("application-made", "2026-11-20T10:00:00+01:00");
  }

  @Test
  void aPersonWithoutSignsIsAssessedAndNoNeedsAreRecorded() {
    called(ASSESSMENT).waits();
    begin(false);
    assertThat(clock(GUARANTEES)).isEqualTo("running");
    assertThat(clock(RECEPTION)).isEqualTo("running");

    finishCalled(ASSESSMENT, NONE);

    assertEnded("endEvent_noNeeds");
    assertThat(clock(GUARANTEES)).isEqualTo("met");
    assertThat(clock(RECEPTION)).isEqualTo("met");
    assertThat(isRecorded("needs-identified")).isFalse();
  }

  @Test
  void needsThatAreFoundAreToldAndRecorded() {
    called(ASSESSMENT).returns(FOUND);
    begin(false);

    assertEnded("endEvent_supportArranged");
    assertThat(isRecorded("needs-identified")).isTrue();
    assertThat(variables()).containsEntry("specialNeeds", true).containsEntry("borderSupportPossible", false);
  }

  @Test
  void theAssessmentIsInTimeOneSecondBeforeTheThirtyDaysAreOver() {
    called(ASSESSMENT).waits();
    begin(false);
    moveTimeTo(due(GUARANTEES).minusSeconds(1));
    finishCalled(ASSESSMENT, NONE);

    assertThat(clock(GUARANTEES)).isEqualTo("met");
  }

  @Test
  void theAssessmentIsLateAtTheEndOfTheThirtyDaysAndGoesOnAllTheSame() {
    called(ASSESSMENT).waits();
    begin(false);
    moveTimeTo(due(GUARANTEES));
    assertOpen("callActivity_assess");

    finishCalled(ASSESSMENT, NONE);
    assertThat(clock(GUARANTEES)).isEqualTo("breached");
    assertEnded("endEvent_noNeeds");
  }

  @Test
  void newSignsThatMatterLeadToTheSameAssessmentWithoutTheThirtyDaysOfTheFirst() {
    called(ASSESSMENT).returns(FOUND);
    begin(true);
    completeTask("userTask_lookAtSigns", Map.of("needsChanged", true));

    assertEnded("endEvent_supportArranged");
    assertThat(clock(GUARANTEES)).isNull();
    assertThat(passed()).contains("callActivity_assessAgain").doesNotContain("subProcess_assessment");
  }

  @Test
  void newSignsThatChangeNothingAreRecordedAndEndThere() {
    begin(true);
    completeTask("userTask_lookAtSigns", Map.of("needsChanged", false));

    assertEnded("endEvent_noChange");
    assertThat(isRecorded("needs-identified")).isFalse();
  }

  private void begin(boolean review) {
    start(
        "special-needs-assessment",
        Map.of("needsReview", review, "vulnerabilityIndicated", false, "minor", false, "unaccompaniedMinor", false));
  }
}
