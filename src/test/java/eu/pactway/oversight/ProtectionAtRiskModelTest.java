package eu.pactway.oversight;

import eu.pactway.models.ModelTest;
import eu.pactway.models.Models;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Models("processes/oversight/protection-at-risk.bpmn")
class ProtectionAtRiskModelTest extends ModelTest {

  @Test
  void theHeadOfUnitProtectsThePersonAndAnswers() {
    start("protection-at-risk", Map.of("complaintNumber", "FRC-2026-000001", "protectBy", "2026-11-23T13:00:00Z"));
    assertOpen("userTask_protectPerson");

    completeTask("userTask_protectPerson");
    assertEnded("endEvent_answered");
  }
}
