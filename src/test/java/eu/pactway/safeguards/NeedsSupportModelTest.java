package eu.pactway.safeguards;

import static org.assertj.core.api.Assertions.assertThat;

import eu.pactway.models.ModelTest;
import eu.pactway.models.Models;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Models("processes/safeguards/needs-support.bpmn")
class NeedsSupportModelTest extends ModelTest {

  @Test
  void theSupportIsPutInPlaceAndTheFileSaysSinceWhen() {
    start("needs-support");
    assertOpen("userTask_arrangeSupport");

    completeTask("userTask_arrangeSupport", Map.of("supportFrom", "2026-11-23T08:30:00+01:00"));
    assertEnded("endEvent_supportInPlace");
    assertThat(recorded("needs-support-arranged")).isEqualTo("2026-11-23T07:30:00Z");
  }
}
