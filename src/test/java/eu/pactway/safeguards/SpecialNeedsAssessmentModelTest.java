package eu.pactway.safeguards;

import static org.assertj.core.api.Assertions.assertThat;

import eu.pactway.models.ModelTest;
import eu.pactway.models.Models;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Models("processes/safeguards/special-needs-assessment.bpmn")
class SpecialNeedsAssessmentModelTest extends ModelTest {

  private static final String GUARANTEES = "apr-art20-3-special-procedural-guarantees";
  private static final String RECEPTION = "rcd-art25-1-needs-assessment";
  private static final Map<String, Object> BEGUN = Map.of("assessmentBegunAt", "2026-11-23T09:00:00+01:00");
  private static final Map<String, Object> REFERRED = Map.of("assessmentBegunAt", "2026-11-23T09:00:00+01:00", "needsReferral", true);
  private static final Map<String, Object> NONE =
      Map.of("specialNeeds", false, "borderSupportPossible", true, "acceleratedSupportPossible", true);

  @BeforeEach
  void theApplicationIsMade() {
    record("application-made", "2026-11-20T10:00:00+01:00");
  }

  @Test
  void anAdultWithoutSignsIsAssessedAndNoNeedsAreRecorded() {
    begin(false, false);
    assertThat(clock(GUARANTEES)).isEqualTo("running");
    assertThat(clock(RECEPTION)).isEqualTo("running");

    completeTask("userTask_assessNeeds", with(BEGUN, "needsReferral", false));
    completeTask("userTask_decideGuarantees", NONE);

    assertEnded("endEvent_noNeeds");
    assertThat(clock(GUARANTEES)).isEqualTo("met");
    assertThat(clock(RECEPTION)).isEqualTo("met");
    assertThat(isRecorded("needs-identified")).isFalse();
    assertThat(passed()).doesNotContain("userTask_assessBestInterests", "serviceTask_referToProfessional");
  }

  @Test
  void aPersonWithSignsIsReferredAndTheAdviceComesBeforeTheDecision() {
    begin(false, false);
    completeTask("userTask_assessNeeds", REFERRED);
    assertOpen("userTask_recordAdvice");

    completeTask("userTask_recordAdvice");
    completeTask("userTask_decideGuarantees", Map.of("specialNeeds", true, "borderSupportPossible", false, "acceleratedSupportPossible", true));

    assertEnded("endEvent_supportArranged");
    assertThat(isRecorded("needs-identified")).isTrue();
    assertThat(variables()).containsEntry("specialNeeds", true).containsEntry("borderSupportPossible", false);
  }

  @Test
  void withoutAnAppointmentAnOfficerFindsAProfessional() {
    delegate("referToProfessionalDelegate").throwsError("NO_APPOINTMENT");
    begin(false, false);
    completeTask("userTask_assessNeeds", REFERRED);
    assertOpen("userTask_findProfessional");

    completeTask("userTask_findProfessional");
    assertOpen("userTask_recordAdvice");
  }

  @Test
  void theBestInterestsOfAMinorAreAssessedBeforeTheDecision() {
    begin(true, false);
    completeTask("userTask_assessNeeds", with(BEGUN, "needsReferral", false));
    assertOpen("userTask_assessBestInterests");

    completeTask("userTask_assessBestInterests");
    assertOpen("userTask_decideGuarantees");
  }

  @Test
  void anUnaccompaniedMinorIsAMinorWhateverTheOtherFactSays() {
    begin(false, true);
    completeTask("userTask_assessNeeds", with(BEGUN, "needsReferral", false));

    assertOpen("userTask_assessBestInterests");
  }

  @Test
  void theAssessmentIsInTimeOneSecondBeforeTheThirtyDaysAreOver() {
    begin(false, false);
    completeTask("userTask_assessNeeds", with(BEGUN, "needsReferral", false));
    moveTimeTo(due(GUARANTEES).minusSeconds(1));
    completeTask("userTask_decideGuarantees", NONE);

    assertThat(clock(GUARANTEES)).isEqualTo("met");
  }

  @Test
  void theAssessmentIsLateAtTheEndOfTheThirtyDaysAndGoesOnAllTheSame() {
    begin(false, false);
    completeTask("userTask_assessNeeds", with(BEGUN, "needsReferral", false));
    moveTimeTo(due(GUARANTEES));
    assertOpen("userTask_decideGuarantees");

    completeTask("userTask_decideGuarantees", NONE);
    assertThat(clock(GUARANTEES)).isEqualTo("breached");
    assertEnded("endEvent_noNeeds");
  }

  private void begin(boolean minor, boolean unaccompanied) {
    start("special-needs-assessment", Map.of("vulnerabilityIndicated", false, "minor", minor, "unaccompaniedMinor", unaccompanied));
  }

  private static Map<String, Object> with(Map<String, Object> answers, String key, Object value) {
    Map<String, Object> more = new HashMap<>(answers);
    more.put(key, value);
    return more;
  }
}
