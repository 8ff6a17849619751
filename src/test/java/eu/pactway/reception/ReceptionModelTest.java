package eu.pactway.reception;

import static org.assertj.core.api.Assertions.assertThat;

import eu.pactway.models.ModelTest;
import eu.pactway.models.Models;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Models("processes/reception/reception.bpmn")
class ReceptionModelTest extends ModelTest {

  private static final String INFORMATION = "rcd-art5-1-information";

  @BeforeEach
  void theApplicationIsMade() {
    delegate("requestPlaceDelegate").returns("placeChanged", false);
    record("application-made", "2026-11-23T08:30:00+01:00");
  }

  @Test
  void anAdultIsInformedHousedAndAdmittedToWork() {
    receive(false);
    informNow();
    completeTask("userTask_settleIn", Map.of());
    completeTask("userTask_openLabourMarket", Map.of("labourMarketFrom", "2026-11-23"));
    assertOpen("gateway_watchPlace", "message_schoolDueLater");
    assertThat(isRecorded("labour-market-access-granted")).isTrue();

    correlate("pactway.reception.right-ended");
    assertEnded("endEvent_receptionEnded");
    assertThat(delegate("endPlaceDelegate").count()).isOne();
  }

  @Test
  void aMinorGoesToSchool() {
    receive(true);
    completeTask("userTask_arrangeSchooling", Map.of("schoolFrom", "2026-11-23"));
    assertThat(isRecorded("school-access-granted")).isTrue();
    informNow();
    completeTask("userTask_settleIn", Map.of());
    completeTask("userTask_openLabourMarket", Map.of("labourMarketFrom", "2026-11-23"));
    assertOpen("gateway_watchPlace");
  }

  @Test
  void whereNoPlaceIsFreeAPersonFindsOne() {
    delegate("requestPlaceDelegate").returns("placeChanged", false).throwsError("NO_CAPACITY");
    receive(false);
    completeTask("userTask_findPlace", Map.of());
    assertThat(task("userTask_settleIn")).isNotNull();
  }

  @Test
  void aMinorFoundAmongAdultsIsMovedAndTheFormerPlaceIsKeptUntilThen() {
    receive(false);
    completeTask("userTask_settleIn", Map.of());
    delegate("requestPlaceDelegate").returns("placeChanged", true);
    correlate("pactway.reception.place-to-change");
    assertThat(delegate("planMoveDelegate").count()).isOne();
    assertThat(delegate("requestPlaceDelegate").count()).isEqualTo(2);
    assertThat(delegate("leaveFormerPlaceDelegate").count()).isZero();
    completeTask("userTask_settleIn", Map.of());
    assertThat(delegate("leaveFormerPlaceDelegate").count()).isOne();
    assertOpen("userTask_informOnReception", "gateway_watchPlace", "message_schoolDueLater", "userTask_openLabourMarket");
  }

  @Test
  void aMinorFoundBeforeSettlingInIsHousedElsewhereInstead() {
    receive(false);
    assertThat(task("userTask_settleIn")).isNotNull();
    delegate("requestPlaceDelegate").returns("placeChanged", true);
    correlate("pactway.reception.place-to-change");
    assertThat(delegate("requestPlaceDelegate").count()).isEqualTo(2);
    assertThat(task("userTask_settleIn")).isNotNull();
  }

  @Test
  void whoIsFoundToBeAMinorGoesToSchool() {
    receive(false);
    correlate("pactway.reception.school-due");
    completeTask("userTask_arrangeSchooling", Map.of("schoolFrom", "2026-11-23"));
    assertThat(isRecorded("school-access-granted")).isTrue();
  }

  @Test
  void whatIsStillOpenEndsWithTheRightToRemain() {
    receive(false);
    correlate("pactway.reception.right-ended");
    assertEnded("endEvent_receptionEnded");
  }

  @Test
  void theInformationIsDueOnTheThirdDayAndNotAMomentLater() {
    receive(false);
    moveTimeTo(due(INFORMATION).minusMillis(1));
    assertThat(clock(INFORMATION)).isEqualTo("running");
    informNow();
    assertThat(clock(INFORMATION)).isEqualTo("met");
  }

  @Test
  void informationAtTheEndOfThePeriodIsTooLate() {
    receive(false);
    moveTimeTo(due(INFORMATION));
    informNow();
    assertThat(clock(INFORMATION)).isEqualTo("breached");
  }

  @Test
  void informationAfterThePeriodIsTooLate() {
    receive(false);
    moveTimeTo(due(INFORMATION).plusSeconds(1));
    informNow();
    assertThat(clock(INFORMATION)).isEqualTo("breached");
  }

  private void receive(boolean minor) {
    start("reception", Map.of("unaccompaniedMinor", false, "minor", minor));
  }

  private void informNow() {
    completeTask("userTask_informOnReception", Map.of("receptionInformedAt", now().toString()));
  }
}
