package eu.pactway.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import eu.pactway.models.ModelTest;
import eu.pactway.models.Models;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Models("processes/responsibility/minor-transfer-safeguards.bpmn")
class MinorTransferSafeguardsModelTest extends ModelTest {

  private static final String ANSWERED = "pactway.responsibility.minor-arrangements-answered";

  @Test
  void theTransferMayBePreparedOnceTheReceivingStateHasConfirmedEverything() {
    start("minor-transfer-safeguards");
    completeTask("userTask_notifyState", Map.of("notifiedAt", "2026-11-23T08:30:00+01:00"));
    assertThat(recorded("minor-transfer-notified")).isEqualTo("2026-11-23T07:30:00Z");
    assertThat(isRecorded("minor-arrangements-confirmed")).isFalse();
    correlate(ANSWERED);
    completeTask("userTask_checkArrangements", Map.of("arrangementsAssured", true));

    assertEnded("endEvent_arrangementsConfirmed");
    assertThat(isRecorded("minor-arrangements-confirmed")).isTrue();
  }

  @Test
  void theGateStaysShutAsLongAsSomethingIsMissing() {
    start("minor-transfer-safeguards");
    completeTask("userTask_notifyState", Map.of("notifiedAt", "2026-11-23"));
    correlate(ANSWERED);
    completeTask("userTask_checkArrangements", Map.of("arrangementsAssured", false));

    assertOpen("userTask_notifyState");
    assertThat(isRecorded("minor-arrangements-confirmed")).isFalse();
  }

  @Test
  void whoIsNoMinorAloneAnyMoreNeedsNoConfirmation() {
    start("minor-transfer-safeguards");
    completeTask("userTask_notifyState", Map.of("notifiedAt", "2026-11-23"));
    correlate("pactway.responsibility.no-minor-alone");

    assertEnded("endEvent_noMinorAlone");
  }
}
