package eu.pactway.asylum;

import static org.assertj.core.api.Assertions.assertThat;

import eu.pactway.models.ModelTest;
import eu.pactway.models.Models;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Models("processes/asylum/first-instance-decision.bpmn")
class FirstInstanceDecisionModelTest extends ModelTest {

  @Test
  void theAppealRunsFromTheProofOfService() {
    delegate("decideOnReturnDelegate").returns("returnDecision", false);
    begin();
    completeTask("userTask_draftDecision", Map.of("decision", "refugee"));
    completeTask("userTask_reviewDecision", Map.of("draftApproved", true));
    assertThat(isRecorded("decision-taken")).isTrue();
    assertThat(isRecorded("decision-notified")).isFalse();
    completeTask("userTask_proveService", Map.of("servedAt", "2026-11-23T08:50:00+01:00"));

    assertThat(recorded("decision-notified")).isEqualTo(Instant.parse("2026-11-23T07:50:00Z"));
    assertThat(delegate("recordServiceDelegate").count()).isOne();
    assertEnded("endEvent_decisionServed");
    assertThat(variables()).containsEntry("decision", "refugee").containsEntry("returnDecision", false);
  }

  @Test
  void theSecondPersonMaySendTheDraftBack() {
    begin();
    completeTask("userTask_draftDecision", Map.of("decision", "refugee"));
    completeTask("userTask_reviewDecision", Map.of("draftApproved", false));

    assertOpen("userTask_draftDecision");
    assertThat(delegate("takeDecisionDelegate").count()).isZero();
  }

  @Test
  void aReturnDecisionGoesWithARejectionAndThePartnerReportsTheService() {
    delegate("decideOnReturnDelegate").returns("returnDecision", true);
    begin();
    completeTask("userTask_draftDecision", Map.of("decision", "unfounded"));
    completeTask("userTask_reviewDecision", Map.of("draftApproved", true));
    completeTask("userTask_issueReturnDecision", Map.of("returnDecisionIssuedOn", "2026-11-23"));
    assertThat(isRecorded("return-decision-issued")).isTrue();
    assertThat(delegate("sendDecisionDelegate").count()).isOne();
    assertOpen("userTask_proveService");
    correlate("pactway.asylum.decision-served");

    assertEnded("endEvent_decisionServed");
  }

  private void begin() {
    start("first-instance-decision", Map.of("track", "regular", "unaccompaniedMinor", false));
  }
}
