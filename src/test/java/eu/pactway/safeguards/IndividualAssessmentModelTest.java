package eu.pactway.safeguards;

import static org.assertj.core.api.Assertions.assertThat;

import eu.pactway.models.ModelTest;
import eu.pactway.models.Models;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Models("processes/safeguards/individual-assessment.bpmn")
class IndividualAssessmentModelTest extends ModelTest {

  private static final Map<String, Object> TALKED = Map.of("assessmentBegunAt", "2026-11-23T09:00:00+01:00", "needsReferral", false);
  private static final Map<String, Object> REFERRED = Map.of("assessmentBegunAt", "2026-11-23T09:00:00+01:00", "needsReferral", true, "referralConsent", true);
  private static final Map<String, Object> REFUSED = Map.of("assessmentBegunAt", "2026-11-23T09:00:00+01:00", "needsReferral", true, "referralConsent", false);

  @Test
  void anAdultWithoutSignsIsHeardAndDecidedOn() {
    begin(false, false);
    completeTask("userTask_assessNeeds", TALKED);
    completeTask("userTask_decideGuarantees");

    assertEnded("endEvent_assessed");
    assertThat(isRecorded("needs-assessment-begun")).isTrue();
    assertThat(passed()).doesNotContain("userTask_assessBestInterests", "serviceTask_referToProfessional");
  }

  @Test
  void aPersonWithSignsIsReferredAndTheAdviceComesBeforeTheDecision() {
    begin(false, false);
    completeTask("userTask_assessNeeds", REFERRED);
    assertOpen("userTask_recordAdvice");

    completeTask("userTask_recordAdvice");
    assertOpen("userTask_decideGuarantees");
  }

  @Test
  void withoutConsentNobodyIsCalledAndTheAssessmentGoesOn() {
    begin(false, false);
    completeTask("userTask_assessNeeds", REFUSED);

    assertThat(delegate("referToProfessionalDelegate").count()).isZero();
    assertThat(passed()).contains("serviceTask_recordReferralRefusal");
    assertOpen("userTask_decideGuarantees");
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
    completeTask("userTask_assessNeeds", TALKED);
    assertOpen("userTask_assessBestInterests");

    completeTask("userTask_assessBestInterests");
    assertOpen("userTask_decideGuarantees");
  }

  @Test
  void anUnaccompaniedMinorIsAMinorWhateverTheOtherFactSays() {
    begin(false, true);
    completeTask("userTask_assessNeeds", TALKED);

    assertOpen("userTask_assessBestInterests");
  }

  private void begin(boolean minor, boolean unaccompanied) {
    start("individual-assessment", Map.of("minor", minor, "unaccompaniedMinor", unaccompanied));
  }
}
