package eu.pactway.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import eu.pactway.models.ModelTest;
import eu.pactway.models.Models;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Models("processes/oversight/fundamental-rights-complaint.bpmn")
class FundamentalRightsComplaintModelTest extends ModelTest {

  private static final Map<String, Object> NONE = Map.of("recommendationsMade", false);
  private static final Map<String, Object> SOME = Map.of("recommendationsMade", true);

  @Test
  void whatIsToldToACounsellorIsTakenDownAndEntered() {
    start("fundamental-rights-complaint", Map.of("complaintLodged", false));
    assertOpen("userTask_takeDown");

    completeTask("userTask_takeDown");
    assertOpen("userTask_examineComplaint");
    assertThat(passed()).contains("serviceTask_lodge");
  }

  @Test
  void aSubstantiatedComplaintIsInvestigatedAndConcluded() {
    handled("investigate");
    assertOpen("userTask_investigate");
    completeTask("userTask_investigate");
    completeTask("userTask_concludeComplaint", NONE);
    completeTask("userTask_tellComplainant");

    assertEnded("endEvent_concluded");
  }

  @Test
  void whatBelongsToAnotherBodyIsReferredAndAnswered() {
    handled("refer");
    completeTask("userTask_refer");
    completeTask("userTask_concludeComplaint", NONE);
    completeTask("userTask_tellComplainant");

    assertEnded("endEvent_concluded");
    assertThat(passed()).doesNotContain("userTask_investigate");
  }

  @Test
  void whatIsNotSubstantiatedIsAnsweredWithReasons() {
    handled("answer");
    assertOpen("userTask_concludeComplaint");
  }

  @Test
  void recommendationsAreAnsweredByTheAuthorityAndFollowedUpByTheMonitorUntilTheyAreDone() {
    concludedWithRecommendations();
    assertOpen("userTask_answerRecommendations");
    completeTask("userTask_answerRecommendations");
    completeTask("userTask_followUp", Map.of("recommendationsFollowUp", "answer-again"));
    assertOpen("userTask_answerRecommendations");

    completeTask("userTask_answerRecommendations");
    completeTask("userTask_followUp", Map.of("recommendationsFollowUp", "done"));
    assertEnded("endEvent_followed");
  }

  @Test
  void whatIsNotDoneGoesIntoTheAnnualRecommendations() {
    concludedWithRecommendations();
    completeTask("userTask_answerRecommendations");
    completeTask("userTask_followUp", Map.of("recommendationsFollowUp", "annual-report"));

    assertEnded("endEvent_annual");
  }

  private void concludedWithRecommendations() {
    handled("investigate");
    completeTask("userTask_investigate");
    completeTask("userTask_concludeComplaint", SOME);
    completeTask("userTask_tellComplainant");
  }

  private void handled(String how) {
    delegate("determineComplaintHandlingDelegate").returns("complaintHandling", how);
    start("fundamental-rights-complaint", Map.of("complaintLodged", true, "complaintNumber", "FRC-2026-000001"));
    completeTask("userTask_examineComplaint");
  }
}
