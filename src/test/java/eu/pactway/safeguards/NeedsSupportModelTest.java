package eu.pactway.safeguards;

import static org.assertj.core.api.Assertions.assertThat;

import eu.pactway.models.ModelTest;
import eu.pactway.models.Models;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Models("processes/safeguards/needs-support.bpmn")
class NeedsSupportModelTest extends ModelTest {

  private static final String SUPPORT = "rcd-art25-1-support";

  @BeforeEach
  void needsAreIdentified() {
    record("needs-identified", "2026-11-23T08:00:00+01:00");
  }

  @Test
  void supportThatIsNotThereAtTheTargetIsLateAndStillOwed() {
    start("needs-support");
    moveTimeTo(due(SUPPORT).minusSeconds(1));
    assertThat(clock(SUPPORT)).isEqualTo("running");
    moveTimeTo(due(SUPPORT));
    assertOpen("userTask_arrangeSupport");

    completeTask("userTask_arrangeSupport", Map.of("supportFrom", "2026-11-23T08:30:00+01:00"));
    assertThat(clock(SUPPORT)).isEqualTo("breached");
  }

  @Test
  void theSupportIsPutInPlaceAndTheFileSaysSinceWhen() {
    start("needs-support");
    assertOpen("userTask_arrangeSupport");

    completeTask("userTask_arrangeSupport", Map.of("supportFrom", "2026-11-23T08:30:00+01:00"));
    assertEnded("endEvent_supportInPlace");
    assertThat(recorded("needs-support-arranged")).isEqualTo("2026-11-23T07:30:00Z");
    assertThat(clock(SUPPORT)).isEqualTo("met");
  }
}
