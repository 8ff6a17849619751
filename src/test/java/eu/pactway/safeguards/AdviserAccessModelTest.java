package eu.pactway.safeguards;

import static org.assertj.core.api.Assertions.assertThat;

import eu.pactway.models.ModelTest;
import eu.pactway.models.Models;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Models("processes/safeguards/adviser-access.bpmn")
class AdviserAccessModelTest extends ModelTest {

  @Test
  void theSupervisorDecidesOnTheAccessAndTheFileSaysWhen() {
    start("adviser-access");
    assertThat(task("userTask_giveAccess").getName()).isEqualTo("Give the adviser access to the file");

    completeTask("userTask_giveAccess", Map.of());
    assertEnded("endEvent_accessDecided");
    assertThat(isRecorded("adviser-access-decided")).isTrue();
  }
}
