package eu.pactway.biometrics;

import static org.assertj.core.api.Assertions.assertThat;

import eu.pactway.models.ModelTest;
import eu.pactway.models.Models;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Models("processes/biometrics/data-subject-request.bpmn")
class DataSubjectRequestModelTest extends ModelTest {

  @BeforeEach
  void aRequestHasCome() {
    record("data-subject-request-received");
  }

  @ParameterizedTest
  @ValueSource(strings = {"access", "erasure", "restriction"})
  void whatIsGrantedIsCarriedOutAndAnsweredInWriting(String right) {
    begin(right);
    assertThat(task("userTask_examineRequest").getDueDate()).isEqualTo(due("edc-art43-data-subject-request"));
    completeTask("userTask_examineRequest", decision(right, "granted"));

    assertEnded("endEvent_answered");
    assertThat(passed()).containsSubsequence("serviceTask_carryOutRequest", "serviceTask_answerRequest", "serviceTask_eraseIdentification");
    assertThat(passed()).doesNotContain("userTask_correctData");
    assertThat(delegate("answerDataRequestDelegate").count()).isOne();
  }

  @ParameterizedTest
  @ValueSource(strings = {"rectification", "completion"})
  void theRightDataAreEnteredBeforeACorrection(String right) {
    begin(right);
    completeTask("userTask_examineRequest", decision(right, "part"));
    assertOpen("userTask_correctData");
    assertThat(delegate("carryOutDataRequestDelegate").count()).isZero();
    completeTask("userTask_correctData");

    assertEnded("endEvent_answered");
    assertThat(delegate("carryOutDataRequestDelegate").count()).isOne();
  }

  @Test
  void whatAnotherStateHoldsIsSentThereBeforeThePersonIsTold() {
    begin("rectification");
    completeTask("userTask_examineRequest", decision("rectification", "passed-on"));
    assertThat(task("userTask_passRequestOn").getDueDate()).isEqualTo(due("edc-art43-data-subject-request"));
    assertThat(delegate("answerDataRequestDelegate").count()).isZero();
    completeTask("userTask_passRequestOn", Map.of("passedOnAt", "2026-11-23T09:00:00+01:00"));

    assertEnded("endEvent_answered");
    assertThat(isRecorded("data-subject-request-passed-on")).isTrue();
    assertThat(delegate("carryOutDataRequestDelegate").count()).isZero();
    assertThat(delegate("answerDataRequestDelegate").count()).isOne();
  }

  @Test
  void whatIsNotGrantedIsAnsweredToo() {
    begin("erasure");
    completeTask("userTask_examineRequest", decision("erasure", "refused"));

    assertEnded("endEvent_answered");
    assertThat(delegate("carryOutDataRequestDelegate").count()).isZero();
    assertThat(delegate("answerDataRequestDelegate").count()).isOne();
    assertThat(delegate("eraseRequestDataDelegate").count()).isOne();
  }

  private void begin(String right) {
    start("data-subject-request", Map.of("dataRight", right));
  }

  private static Map<String, Object> decision(String right, String decision) {
    return Map.of("dataRight", right, "dataRequestDecision", decision);
  }
}
