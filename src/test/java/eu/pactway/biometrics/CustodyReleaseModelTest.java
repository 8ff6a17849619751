package eu.pactway.biometrics;

import static org.assertj.core.api.Assertions.assertThat;

import eu.pactway.models.ModelTest;
import eu.pactway.models.Models;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Models("processes/biometrics/custody-release.bpmn")
class CustodyReleaseModelTest extends ModelTest {

  @Test
  void theReleaseIsRecordedWhenItWas() {
    start("custody-release");
    completeTask("userTask_releasePerson", Map.of("releaseGround", "ended", "releasedAt", "2026-11-23T08:30:00+01:00"));

    assertEnded("endEvent_released");
    assertThat(recorded("released-from-custody")).isEqualTo("2026-11-23T07:30:00Z");
    assertThat(delegate("tellOfMissingDataDelegate").count()).isZero();
  }

  @Test
  void whoMustBeReleasedAtOnceIsReleasedAndTheMissingDataAreTold() {
    start("custody-release");
    completeTask("userTask_releasePerson", Map.of("releaseGround", "must-release", "releasedAt", "2026-11-23T08:30:00+01:00"));

    assertEnded("endEvent_releasedWithoutData");
    assertThat(delegate("tellOfMissingDataDelegate").count()).isOne();
  }
}
