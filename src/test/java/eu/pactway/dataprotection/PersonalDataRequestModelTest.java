package eu.pactway.dataprotection;

import static org.assertj.core.api.Assertions.assertThat;

import eu.pactway.models.ModelTest;
import eu.pactway.models.Models;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Models("processes/dataprotection/personal-data-request.bpmn")
class PersonalDataRequestModelTest extends ModelTest {

  @BeforeEach
  void aRequestArrived() {
    record("personal-data-request-received");
    start("personal-data-request", Map.of());
  }

  @Test
  void aRequestIsExaminedDecidedCarriedOutAndAnswered() {
    completeTask("userTask_examineRequest", Map.of("personalDataExtended", false));
    assertThat(delegate("extendTermDelegate").count()).isZero();
    completeTask("userTask_decideRequest");
    assertEnded("endEvent_answered");
    assertThat(passed()).containsSubsequence("serviceTask_carryOutRequest", "serviceTask_answerRequest");
    assertThat(isRecorded("personal-data-request-answered")).isTrue();
  }

  @Test
  void aHardOneGetsTwoMonthsMoreOfWhichThePersonIsToldFirst() {
    completeTask("userTask_examineRequest", Map.of("personalDataExtended", true));
    assertThat(delegate("extendTermDelegate").count()).isOne();
    assertOpen("userTask_decideRequest");
    completeTask("userTask_decideRequest");
    assertEnded("endEvent_answered");
  }

  @Test
  void theTasksAreDueByTheMonth() {
    assertThat(due("gdpr-art12-3-request").toString()).isEqualTo("2026-12-23T23:00:00Z");
  }
}
