package eu.pactway.safeguards;

import static org.assertj.core.api.Assertions.assertThat;

import eu.pactway.models.ModelTest;
import eu.pactway.models.Models;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Models("processes/safeguards/legal-counselling.bpmn")
class LegalCounsellingModelTest extends ModelTest {

  @BeforeEach
  void theServiceNamesACounsellorAtOnce() {
    delegate("requestCounsellorDelegate").returns("counsellorNamed", true);
    delegate("lookAtRequestDelegate").returns("counsellingAskedLater", false);
    delegate("recordCounsellorDelegate").returns(Map.of("counsellorAssigned", true, "interpreterNeeded", true));
    delegate("bookInterpreterDelegate").returns("interpreterBooked", true);
    delegate("recordOwnAdviserDelegate").returns("counsellorAssigned", true);
    delegate("recordNoCounsellorDelegate").returns("counsellorAssigned", false);
    delegate("recordExclusionDelegate").returns("counsellorAssigned", false);
  }

  @Test
  void theApplicantAsksAndGetsACounsellor() {
    offer("requested");

    assertEnded("endEvent_counsellorAssigned");
    assertThat(variables()).containsEntry("counsellorAssigned", true);
    assertThat(isRecorded("counselling-offered")).isTrue();
    assertThat(isRecorded("counselling-requested")).isTrue();
  }

  @Test
  void theServiceMayNameTheCounsellorLater() {
    delegate("requestCounsellorDelegate").returns("counsellorNamed", false);
    offer("requested");
    assertOpen("message_counsellorAssigned");
    correlate("pactway.safeguards.counsellor-assigned");

    assertEnded("endEvent_counsellorAssigned");
  }

  @Test
  void theServiceMayBeDownForAWhile() {
    delegate("requestCounsellingDelegate").fails(2);
    offer("requested");
    assertThat(passed()).doesNotContain("serviceTask_requestCounselling");
    moveTimeBy(Duration.ofMinutes(5));

    assertEnded("endEvent_counsellorAssigned");
  }

  @Test
  void theApplicantMayDoWithout() {
    offer("waived");

    assertEnded("endEvent_notRequested");
    assertThat(variables()).containsEntry("counsellorAssigned", false);
  }

  @Test
  void theApplicantMayHaveAnAdviserOfHisOwn() {
    offer("own-adviser");

    assertEnded("endEvent_ownAdviser");
    assertThat(delegate("requestCounsellingDelegate").count()).isZero();
  }

  @Test
  void counsellingIsRefusedOnlyByADecisionWithReasons() {
    delegate("requestCounsellingDelegate").throwsError("COUNSELLING_NOT_ENTITLED");
    offer("requested");
    assertOpen("userTask_decideExclusion");
    completeTask("userTask_decideExclusion", Map.of("counsellingExcluded", true));

    assertEnded("endEvent_excluded");
    assertThat(isRecorded("counselling-refused")).isTrue();
    assertThat(variables()).containsEntry("counsellorAssigned", false);
  }

  @Test
  void withoutAGroundOfExclusionTheApplicantGetsACounsellorAllTheSame() {
    delegate("requestCounsellingDelegate").throwsError("COUNSELLING_NOT_ENTITLED");
    offer("requested");
    completeTask("userTask_decideExclusion", Map.of("counsellingExcluded", false));
    completeTask("userTask_findCounsellor");

    assertEnded("endEvent_counsellorAssigned");
  }

  @Test
  void whereTheServiceHasNobodyACounsellorIsFoundByHand() {
    delegate("requestCounsellorDelegate").throwsError("NO_COUNSELLOR_AVAILABLE");
    offer("requested");
    assertOpen("userTask_findCounsellor");
    completeTask("userTask_findCounsellor");

    assertEnded("endEvent_counsellorAssigned");
  }

  @Test
  void whoAsksLaterNeedsNoNewOffer() {
    delegate("lookAtRequestDelegate").returns("counsellingAskedLater", true);
    start("legal-counselling", Map.of("unaccompaniedMinor", false));

    assertEnded("endEvent_counsellorAssigned");
    assertThat(passed()).contains("serviceTask_requestCounselling").doesNotContain("userTask_offerCounselling");
  }

  @Test
  void whoUnderstandsTheCounsellorNeedsNoInterpreter() {
    delegate("recordCounsellorDelegate").returns(Map.of("counsellorAssigned", true, "interpreterNeeded", false));
    offer("requested");

    assertEnded("endEvent_counsellorAssigned");
    assertThat(delegate("bookInterpreterDelegate").count()).isZero();
  }

  @Test
  void aBookingThatIsPendingIsLookedForByHandUntilTheServiceSaysYes() {
    delegate("bookInterpreterDelegate").returns("interpreterBooked", false);
    delegate("takeInterpreterAnswerDelegate").returns("interpreterBooked", false);
    offer("requested");
    assertOpen("userTask_findInterpreter");
    correlate("pactway.safeguards.interpreter-answered");
    assertOpen("userTask_findInterpreter");
    delegate("takeInterpreterAnswerDelegate").returns("interpreterBooked", true);
    correlate("pactway.safeguards.interpreter-answered");

    assertEnded("endEvent_counsellorAssigned");
  }

  @Test
  void whereTheServiceHasNoInterpreterOneIsFoundByHand() {
    delegate("bookInterpreterDelegate").throwsError("NO_INTERPRETER");
    offer("requested");
    assertOpen("userTask_findInterpreter");
    completeTask("userTask_findInterpreter");

    assertEnded("endEvent_counsellorAssigned");
  }

  private void offer(String wish) {
    start("legal-counselling", Map.of("unaccompaniedMinor", false));
    Map<String, Object> answers = new HashMap<>(Map.of("offeredAt", "2026-11-23T09:00:00+01:00"));
    answers.put("counsellingWish", wish);
    completeTask("userTask_offerCounselling", answers);
  }
}
