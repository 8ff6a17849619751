package eu.pactway.safeguards;

import static org.assertj.core.api.Assertions.assertThat;

import eu.pactway.models.ModelTest;
import eu.pactway.models.Models;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Models("processes/safeguards/trafficking-referral.bpmn")
class TraffickingReferralModelTest extends ModelTest {

  private static final String REFERRAL = "rcd-art28-1-trafficking-referral";
  private static final Map<String, Object> CONSENTS = Map.of("traffickingAnswer", "consents");

  @BeforeEach
  void signsAreSeen() {
    record("trafficking-signs-seen", "2026-11-23T08:00:00+01:00");
  }

  @Test
  void whoConsentsIsReferredAndTheClockEndsWithIt() {
    start("trafficking-referral");
    assertThat(clock(REFERRAL)).isEqualTo("running");
    completeTask("userTask_askVictim", CONSENTS);

    assertEnded("endEvent_referralSettled");
    assertThat(clock(REFERRAL)).isEqualTo("met");
    assertThat(isRecorded("trafficking-referred")).isTrue();
  }

  @Test
  void withoutConsentNobodyIsCalledAndTheFileSaysWhy() {
    start("trafficking-referral");
    completeTask("userTask_askVictim", Map.of("traffickingAnswer", "declines"));

    assertEnded("endEvent_referralSettled");
    assertThat(delegate("referToAntiTraffickingDelegate").count()).isZero();
    assertThat(passed()).contains("serviceTask_recordNoReferral");
    assertThat(isRecorded("trafficking-referred")).isFalse();
  }

  @Test
  void whereTheServiceHasNoRoomAnotherIsFound() {
    delegate("referToAntiTraffickingDelegate").throwsError("NO_APPOINTMENT");
    start("trafficking-referral");
    completeTask("userTask_askVictim", CONSENTS);
    assertThat(isRecorded("trafficking-referred")).isFalse();
    completeTask("userTask_findService", Map.of("traffickingReferredAt", "2026-11-23T08:30:00+01:00"));

    assertEnded("endEvent_referralSettled");
    assertThat(recorded("trafficking-referred")).isEqualTo("2026-11-23T07:30:00Z");
  }

  @Test
  void anOutageOfTheServiceIsTriedAgain() {
    delegate("referToAntiTraffickingDelegate").fails(1);
    start("trafficking-referral");
    completeTask("userTask_askVictim", CONSENTS);
    moveTimeBy(Duration.ofHours(2));

    assertEnded("endEvent_referralSettled");
    assertThat(incidents()).isEmpty();
  }

  @Test
  void whoIsNotAskedByTheTargetIsAskedLateAndNotForgotten() {
    start("trafficking-referral");
    moveTimeTo(due(REFERRAL).minusSeconds(1));
    assertThat(clock(REFERRAL)).isEqualTo("running");
    moveTimeTo(due(REFERRAL));
    assertOpen("userTask_askVictim");

    completeTask("userTask_askVictim", CONSENTS);
    assertThat(clock(REFERRAL)).isEqualTo("breached");
  }
}
